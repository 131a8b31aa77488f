import { join } from 'node:path';
import { bundlesFolder, productApp, stageOf, type ServiceStackClass } from '@nwassik/constructs';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ChatDataStack, ChatStack } from '@nwassik/chat/stack';
import { ComposerStack } from '@nwassik/composer/stack';
import { IdentityDataStack, IdentityStack } from '@nwassik/identity/stack';
import { NotificationsDataStack, NotificationsStack } from '@nwassik/notifications/stack';
import { RequestsDataStack, RequestsStack } from '@nwassik/requests/stack';
import { SubscriptionsDataStack, SubscriptionsStack } from '@nwassik/subscriptions/stack';
import { GatewayStack } from './gateway-stack.ts';
import { OperationsStack } from './operations-stack.ts';
import { WebFirewallStack } from './web-firewall-stack.ts';
import { WebStack } from './web-stack.ts';

/** The repository's root. */
export const ROOT = join(import.meta.dirname, '../../..');

interface ServiceStacks {
  /** Table and topic, where the service has them. */
  readonly Data?: ServiceStackClass;
  /** Functions, queues, routes, alarms. */
  readonly Main: ServiceStackClass;
}

const SERVICES: readonly ServiceStacks[] = [
  { Data: IdentityDataStack, Main: IdentityStack },
  { Data: RequestsDataStack, Main: RequestsStack },
  { Data: ChatDataStack, Main: ChatStack },
  { Data: NotificationsDataStack, Main: NotificationsStack },
  { Data: SubscriptionsDataStack, Main: SubscriptionsStack },
  { Main: ComposerStack },
];

export interface AppOptions {
  /** `local`, or the name of a stage in AWS; the context value `stage` when left out, `local` without one. */
  readonly stage?: string;
  /** Where the templates go; the CDK command line's choice when left out. */
  readonly outdir?: string;
  /** Checks the templates against CloudFormation's schemas and cdk-nag's rules, which takes seconds. */
  readonly validate?: boolean;
  /** Folder of the function bundles, made by `bundleFunctions`; its own default when left out. */
  readonly bundles?: string;
}

/** The whole product as one CDK app. The functions' bundles must be there. */
export function createApp(options: AppOptions): App {
  const { outdir, validate = false, bundles = bundlesFolder(ROOT) } = options;
  const app = productApp({ validate, ...(outdir && { outdir }) });
  const stage = options.stage ?? stageOf(app);
  const props = { stage, bundles };
  const services = SERVICES.map(({ Data, Main }) => ({
    data: Data ? [new Data(app, props)] : [],
    main: new Main(app, props),
  }));
  const gateway = new GatewayStack(app, props);
  const web = new WebStack(app, props);
  const operations = new OperationsStack(app, { ...props, services });

  // The order of a first deployment. Later each stack is deployed alone.
  for (const data of services.flatMap((service) => service.data)) gateway.addStackDependency(data);
  for (const { main } of services) main.addStackDependency(gateway);
  for (const { main } of services) web.addStackDependency(main);
  web.addStackDependency(new WebFirewallStack(app, { stage }));
  operations.addStackDependency(gateway);

  if (validate) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
