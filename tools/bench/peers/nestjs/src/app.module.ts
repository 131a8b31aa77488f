import { Module } from '@nestjs/common';
import { MarketService } from './market.provider.ts';
import { OwnController } from './own.controller.ts';
import { RequestsController } from './requests.controller.ts';

@Module({ controllers: [RequestsController, OwnController], providers: [MarketService] })
export class AppModule {}
