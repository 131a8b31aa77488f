import { Controller, Get, Query } from '@nestjs/common';
import { PlacesQuery } from './dto.ts';
import { MarketService } from './market.provider.ts';

@Controller('v1/places')
export class PlacesController {
  constructor(private readonly markets: MarketService) {}

  @Get()
  find(@Query() { q, near, ...options }: PlacesQuery) {
    const [lat = 0, lng = 0] = near?.split(',').map(Number) ?? [];
    return this.markets.market.places(q, { ...options, ...(near && { near: { lat, lng } }) });
  }
}
