import { Template } from 'aws-cdk-lib/assertions';
import { emptyBundles } from '../src/empty-bundles.ts';
import { productApp } from '../src/product-app.ts';
import { ServiceStack } from '../src/service-stack.ts';

const SOCKET = ['socket-authorizer', 'socket-connect', 'socket-disconnect', 'socket-frame'];

const bundles = await emptyBundles({
  sample: ['http', 'images', 'inbox', 'projector', 'publisher', 'sweeper', 'uploads', ...SOCKET],
});

/** Words for an alarm whose words are not what a test is about. */
export const ALARM = { usersFeel: 'Nothing works.', doFirst: 'Look at the logs.' };

class SampleStack extends ServiceStack {}

/** A stack of the service `sample` in stage `test`, with what `build` puts into it. */
export function sampleStack(build: (stack: ServiceStack) => void): ServiceStack {
  const stack = new SampleStack(productApp(), 'sample', { stage: 'test', bundles });
  build(stack);
  return stack;
}

/** The template of such a stack. */
export function sampleTemplate(build: (stack: ServiceStack) => void): Template {
  return Template.fromStack(sampleStack(build));
}

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** Every statement that allows a role something, inline or in a policy of its own. */
export function allowedStatements(template: Template): readonly Statement[] {
  const roles = Object.values(template.findResources('AWS::IAM::Role'));
  const policies = Object.values(template.findResources('AWS::IAM::Policy'));
  const documents = [
    ...roles.flatMap((role) => role['Properties'].Policies ?? []),
    ...policies.map((policy) => policy['Properties']),
  ];
  return documents.flatMap((document) => document.PolicyDocument.Statement);
}
