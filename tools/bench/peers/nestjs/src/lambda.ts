import 'reflect-metadata';
import serverlessExpress from '@codegenie/serverless-express';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { logAnswers } from '../../log-answers.ts';
import { AppModule } from './app.module.ts';
import { RefusalFilter } from './refusal.filter.ts';

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { logger: ['error', 'warn'] });
  app.use(logAnswers);
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  app.useGlobalFilters(new RefusalFilter());
  const config = new DocumentBuilder().setTitle('Requests').setVersion('1').build();
  // Made when it is first asked for.
  SwaggerModule.setup('docs', app, () => SwaggerModule.createDocument(app, config), {
    ui: false,
    jsonDocumentUrl: 'v1/requests/openapi.json',
  });
  await app.init();
  return serverlessExpress({ app: app.getHttpAdapter().getInstance() });
}

let server: ReturnType<typeof serverlessExpress> | undefined;

export const handler = async (event: unknown, context: unknown, callback: unknown) => {
  server ??= await bootstrap();
  return server(event as never, context as never, callback as never);
};
