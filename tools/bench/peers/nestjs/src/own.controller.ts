import { Controller, Get, Param, ParseUUIDPipe, Query, UseGuards } from '@nestjs/common';
import { ListQuery } from './dto.ts';
import { MarketService } from './market.provider.ts';
import { Caller, SignedInGuard } from './signed-in.ts';

@Controller('v1')
@UseGuards(SignedInGuard)
export class OwnController {
  constructor(private readonly markets: MarketService) {}

  @Get('offers/mine')
  offers(@Caller() caller: string, @Query() query: ListQuery) {
    return this.markets.market.myOffers(caller, query);
  }

  @Get('deals/mine')
  deals(@Caller() caller: string, @Query() query: ListQuery) {
    return this.markets.market.myDeals(caller, query);
  }

  @Get('deals/:dealId')
  deal(@Caller() caller: string, @Param('dealId', ParseUUIDPipe) id: string) {
    return this.markets.market.deal(caller, id);
  }
}
