import { Construct } from 'constructs';

import { ImageQueue } from './image-queue.ts';
import { ServiceFunction } from './service-function.ts';
import { type Route, ServiceRoutes } from './service-routes.ts';
import { ServiceStack } from './service-stack.ts';
import { StreamProjector } from './stream-projector.ts';
import type { TableAction } from './table-access.ts';
import { objectStatements } from './uploads-access.ts';
import { uploadsBucketName } from './uploads-bucket.ts';

export interface PhotoUploadsProps {
  /** The routes of the function `uploads`: where tickets are given, and where people see what became of them. */
  readonly routes: readonly Route[];
  /** What `uploads` does beyond keeping photos and counting tickets. */
  readonly tickets?: readonly TableAction[];
  /** What `images` does beyond settling photos. */
  readonly images?: readonly TableAction[];
}

/**
 * All that a service needs to take photos, as `libs/uploads` does it: the function `uploads` with its routes, the
 * queue and function `images`, and the `projector`, which removes the objects of photos whose rows are gone. The
 * service's data stack holds its {@link UploadsBucket}.
 */
export class PhotoUploads extends Construct {
  constructor(scope: Construct, id: string, props: PhotoUploadsProps) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    const UPLOADS_BUCKET = uploadsBucketName(stack);
    const uploads = new ServiceFunction(this, 'uploads', {
      table: { actions: ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem', ...(props.tickets ?? [])] },
      environment: {
        UPLOADS_BUCKET,
        USER_POOL_CLIENT_ID: stack.readParameter('identity', 'user-pool-client-id'),
      },
      alarm: {
        usersFeel: 'Nobody can add a photo; everything else works.',
        doFirst: "Read the errors in this function's log group; a deployment under way rolls back itself.",
      },
    });
    // What it signs is allowed as far as it may do it itself.
    objectStatements(uploads, { write: 'incoming/*' });
    new ServiceRoutes(this, 'routes', { function: uploads, routes: props.routes });
    new ImageQueue(this, 'arriving', {
      table: { actions: ['BatchGetItem', 'UpdateItem', ...(props.images ?? [])] },
      alarm: {
        usersFeel: 'Photos that people have just sent stay in processing and are not shown.',
        doFirst:
          "Read the errors in this function's log group; once they are gone, redrive the dead-letter queue.",
      },
    });
    const { function: projector } = new StreamProjector(this, 'removed', {
      removals: ['photo'],
      environment: { UPLOADS_BUCKET },
      alarm: {
        usersFeel: 'Photos that were taken away can still be seen by whoever knows their address.',
        doFirst:
          "Read the errors in this function's log group, then redrive what its dead-letter queue notes.",
      },
    });
    objectStatements(projector, { remove: ['incoming/*', `uploads/${stack.service}/*`] });
  }
}
