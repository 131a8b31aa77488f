import { bundleFunctions, productApp, stageOf } from '@nwassik/constructs';
import { createApp, ROOT } from './create-app.ts';

const stage = stageOf(productApp());
await bundleFunctions({ root: ROOT, deployed: stage !== 'local' });
createApp({ stage, validate: process.env['CDK_VALIDATION'] !== 'false' }).synth();
