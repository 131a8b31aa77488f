export { type AppOptions, createApp, ROOT } from './create-app.ts';
