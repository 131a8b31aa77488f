import type { Route } from '@nwassik/http';

/** Every route of notifications beyond health and the document, in the order of the document. */
export const ROUTES: readonly Route[] = [];
