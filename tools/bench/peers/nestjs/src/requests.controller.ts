import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  HttpException,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Res,
  UseGuards,
} from '@nestjs/common';
import type { Response } from 'express';
import {
  AcceptOfferDto,
  BrowseQuery,
  EditRequestDto,
  ListQuery,
  MakeOfferDto,
  PostRequestDto,
  ReadOffersDto,
  ReconfirmOfferDto,
} from './dto.ts';
import { MarketService } from './market.provider.ts';
import { Caller, SignedInGuard } from './signed-in.ts';

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

@Controller('v1/requests')
export class RequestsController {
  constructor(private readonly markets: MarketService) {}

  @Get('health')
  health() {
    return { service: 'requests', status: 'ok' };
  }

  @Post()
  @UseGuards(SignedInGuard)
  async post(
    @Caller() caller: string,
    @Body() body: PostRequestDto,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { dropoff, pickup, meetup, ...facts } = plain(body);
    const places = plain({ dropoff, pickup, meetup });
    const posted = await this.markets.market.post(caller, { ...facts, places } as never, key, body);
    response.location(`/v1/requests/${posted.id}`);
    return posted;
  }

  @Get()
  browse(@Query() { ids, limit, cursor, sort: _sort, ...filter }: BrowseQuery) {
    return ids ? this.markets.market.cardsOf(ids) : this.markets.market.browse(filter, { limit, cursor });
  }

  @Get('mine')
  @UseGuards(SignedInGuard)
  mine(@Caller() caller: string, @Query() query: ListQuery) {
    return this.markets.market.mine(caller, query);
  }

  @Get(':requestId')
  async read(@Param('requestId', ParseUUIDPipe) id: string, @Res({ passthrough: true }) response: Response) {
    const { version, answer } = await this.markets.market.read(id);
    response.set('etag', `"${version}"`);
    return answer;
  }

  @Patch(':requestId')
  @UseGuards(SignedInGuard)
  async edit(
    @Caller() caller: string,
    @Param('requestId', ParseUUIDPipe) id: string,
    @Body() body: EditRequestDto,
    @Headers('if-match') match: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const before = /^"(\d+)"$/.exec(match ?? '')?.[1];
    if (before === undefined) throw new HttpException({ status: 428, code: 'if-match-missing' }, 428);
    const { dropoff, pickup, meetup, ...change } = plain(body);
    const places = plain({ dropoff, pickup, meetup });
    const edited = await this.markets.market.edit(caller, id, { ...change, places } as never, Number(before));
    response.set('etag', `"${edited.version}"`);
    return edited.answer;
  }

  @Post(':requestId/cancel')
  @HttpCode(200)
  @UseGuards(SignedInGuard)
  cancel(@Caller() caller: string, @Param('requestId', ParseUUIDPipe) id: string) {
    return this.markets.market.cancel(caller, id);
  }

  @Get(':requestId/private')
  @UseGuards(SignedInGuard)
  privatePlaces(@Caller() caller: string, @Param('requestId', ParseUUIDPipe) id: string) {
    return this.markets.market.privatePlaces(caller, id);
  }

  @Get(':requestId/standing')
  @UseGuards(SignedInGuard)
  standing(@Caller() caller: string, @Param('requestId', ParseUUIDPipe) id: string) {
    return this.markets.market.standing(caller, id);
  }

  @Post(':requestId/offers')
  @UseGuards(SignedInGuard)
  offer(
    @Caller() caller: string,
    @Param('requestId', ParseUUIDPipe) id: string,
    @Body() body: MakeOfferDto,
    @Headers('idempotency-key') key: string | undefined,
  ) {
    return this.markets.market.offer(caller, id, plain(body), key, body);
  }

  @Get(':requestId/offers')
  @UseGuards(SignedInGuard)
  offers(@Caller() caller: string, @Param('requestId', ParseUUIDPipe) id: string, @Query() query: ListQuery) {
    return this.markets.market.offersOn(caller, id, query);
  }

  @Post(':requestId/offers/read')
  @HttpCode(200)
  @UseGuards(SignedInGuard)
  markRead(
    @Caller() caller: string,
    @Param('requestId', ParseUUIDPipe) id: string,
    @Body() body: ReadOffersDto,
  ) {
    return this.markets.market.markRead(caller, id, body.ids ? { ids: body.ids } : { all: true });
  }

  @Post(':requestId/offers/:offerId/accept')
  @HttpCode(200)
  @UseGuards(SignedInGuard)
  async accept(
    @Caller() caller: string,
    @Param('requestId', ParseUUIDPipe) id: string,
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @Body() body: AcceptOfferDto,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { version, answer } = await this.markets.market.accept(caller, id, offerId, body);
    response.set('etag', `"${version}"`);
    return answer;
  }

  @Post(':requestId/offers/:offerId/decline')
  @HttpCode(200)
  @UseGuards(SignedInGuard)
  decline(
    @Caller() caller: string,
    @Param('requestId', ParseUUIDPipe) id: string,
    @Param('offerId', ParseUUIDPipe) offerId: string,
  ) {
    return this.markets.market.decline(caller, id, offerId);
  }

  @Post(':requestId/offers/:offerId/withdraw')
  @HttpCode(200)
  @UseGuards(SignedInGuard)
  withdraw(
    @Caller() caller: string,
    @Param('requestId', ParseUUIDPipe) id: string,
    @Param('offerId', ParseUUIDPipe) offerId: string,
  ) {
    return this.markets.market.withdraw(caller, id, offerId);
  }

  @Post(':requestId/offers/:offerId/reconfirm')
  @HttpCode(200)
  @UseGuards(SignedInGuard)
  reconfirm(
    @Caller() caller: string,
    @Param('requestId', ParseUUIDPipe) id: string,
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @Body() body: ReconfirmOfferDto,
  ) {
    return this.markets.market.reconfirm(caller, id, offerId, body.termsVersion);
  }
}
