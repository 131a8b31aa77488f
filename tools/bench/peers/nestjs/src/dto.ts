import { CATEGORIES, SIZE_CLASSES } from '@nwassik/requests/src/domain/request.ts';
import { PLACE_KINDS } from '@nwassik/requests/src/domain/place.ts';
import { WORKFLOWS } from '@nwassik/requests/src/domain/workflow.ts';
import { CURRENCIES } from '@nwassik/money';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const Trimmed = () =>
  Transform(({ value }) => (typeof value === 'string' ? value.trim().normalize('NFC') : value));

export class MoneyDto {
  @IsInt() @Min(0) @Max(1_000_000_000) amount!: number;
  @IsIn(CURRENCIES) currency!: (typeof CURRENCIES)[number];
}

export class PointDto {
  @IsLatitude() lat!: number;
  @IsLongitude() lng!: number;
}

export class ContactDto {
  @Trimmed() @IsString() @Length(1, 80) name!: string;
  @Trimmed() @IsString() @Length(6, 30) phone!: string;
}

export class PlaceDto {
  @IsIn(PLACE_KINDS) kind!: (typeof PLACE_KINDS)[number];
  @Trimmed() @IsString() @Length(1, 120) label!: string;
  @Matches(/^[A-Z]{2}$/) countryCode!: string;
  @Trimmed() @IsString() @Length(1, 60) city!: string;
  @ValidateNested() @Type(() => PointDto) point!: PointDto;
  @IsOptional() @Trimmed() @IsString() @Length(0, 500) details?: string;
  @IsOptional() @ValidateNested() @Type(() => ContactDto) contact?: ContactDto;
}

export class ItemDto {
  @Trimmed() @IsString() @Length(1, 100) name!: string;
  @IsInt() @Min(1) @Max(999) quantity!: number;
  @IsOptional() @IsUrl() @Length(1, 500) link?: string;
}

export class PostRequestDto {
  @IsIn(WORKFLOWS) workflow!: (typeof WORKFLOWS)[number];
  @Trimmed() @IsString() @Length(3, 100) title!: string;
  @Trimmed() @IsString() @Length(0, 2_000) description!: string;
  @IsIn(CATEGORIES) category!: (typeof CATEGORIES)[number];
  @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => ItemDto) items: ItemDto[] = [];
  @IsOptional() @ValidateNested() @Type(() => PlaceDto) dropoff?: PlaceDto;
  @IsOptional() @ValidateNested() @Type(() => PlaceDto) pickup?: PlaceDto;
  @IsOptional() @ValidateNested() @Type(() => PlaceDto) meetup?: PlaceDto;
  @IsOptional() @IsDateString() dueOn: string | null = null;
  @IsOptional() @ValidateNested() @Type(() => MoneyDto) reward: MoneyDto | null = null;
  @IsOptional() @ValidateNested() @Type(() => MoneyDto) itemPrice: MoneyDto | null = null;
  @IsOptional() @ValidateNested() @Type(() => MoneyDto) localPrice: MoneyDto | null = null;
  @IsOptional() @IsInt() @Min(1) @Max(500_000) weightGrams: number | null = null;
  @IsOptional() @IsIn(SIZE_CLASSES) sizeClass: (typeof SIZE_CLASSES)[number] | null = null;
  @IsBoolean() fragile = false;
}

export class EditRequestDto {
  @IsOptional() @Trimmed() @IsString() @Length(3, 100) title?: string;
  @IsOptional() @Trimmed() @IsString() @Length(0, 2_000) description?: string;
  @IsOptional() @IsIn(CATEGORIES) category?: (typeof CATEGORIES)[number];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ItemDto)
  items?: ItemDto[];
  @IsOptional() @ValidateNested() @Type(() => PlaceDto) dropoff?: PlaceDto | null;
  @IsOptional() @ValidateNested() @Type(() => PlaceDto) pickup?: PlaceDto | null;
  @IsOptional() @ValidateNested() @Type(() => PlaceDto) meetup?: PlaceDto | null;
  @IsOptional() @IsDateString() dueOn?: string | null;
  @IsOptional() @ValidateNested() @Type(() => MoneyDto) reward?: MoneyDto | null;
  @IsOptional() @ValidateNested() @Type(() => MoneyDto) itemPrice?: MoneyDto | null;
  @IsOptional() @ValidateNested() @Type(() => MoneyDto) localPrice?: MoneyDto | null;
  @IsOptional() @IsInt() @Min(1) @Max(500_000) weightGrams?: number | null;
  @IsOptional() @IsIn(SIZE_CLASSES) sizeClass?: (typeof SIZE_CLASSES)[number] | null;
  @IsOptional() @IsBoolean() fragile?: boolean;
}

export class MakeOfferDto {
  @ValidateNested() @Type(() => MoneyDto) fee!: MoneyDto;
  @IsOptional() @ValidateNested() @Type(() => MoneyDto) itemCost: MoneyDto | null = null;
  @IsOptional() @IsIn(['requester', 'provider']) dutiesPaidBy: 'requester' | 'provider' | null = null;
  @IsDateString() arrivesOn!: string;
  @Trimmed() @IsString() @Length(0, 1_000) message!: string;
  @IsInt() @Min(1) termsVersion!: number;
}

export class AcceptOfferDto {
  @IsInt() @Min(1) offerVersion!: number;
  @IsInt() @Min(1) termsVersion!: number;
}

export class ReconfirmOfferDto {
  @IsInt() @Min(1) termsVersion!: number;
}

export class ReadOffersDto {
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsUUID('all', { each: true }) ids?: string[];
  @IsOptional() @Equals(true) all?: true;
}

export class ListQuery {
  @Type(() => Number) @IsInt() @Min(1) @Max(50) limit = 20;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class BrowseQuery extends ListQuery {
  @IsOptional() @IsIn(WORKFLOWS) workflow?: (typeof WORKFLOWS)[number];
  @IsOptional() @IsIn(CATEGORIES) category?: (typeof CATEGORIES)[number];
  @IsOptional() @Matches(/^[A-Z]{2}$/) dropoffCountry?: string;
  @IsOptional() @Equals('newest') sort?: string;
  @IsOptional()
  @Transform(({ value }) => String(value).split(','))
  @ArrayMaxSize(50)
  @IsUUID('all', { each: true })
  ids?: string[];
}
