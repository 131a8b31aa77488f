import { bundleFunctions } from '@nwassik/constructs';
import { createApp, ROOT } from './create-app.ts';

await bundleFunctions({ root: ROOT });
createApp({ validate: process.env['CDK_VALIDATION'] !== 'false' }).synth();
