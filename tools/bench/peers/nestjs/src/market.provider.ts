import { Injectable } from '@nestjs/common';
import { openMarket, type Market } from '../../market.ts';

/** The rules and the table, to be injected. */
@Injectable()
export class MarketService {
  readonly market: Market = openMarket(process.env['TABLE_NAME'] ?? '');
}
