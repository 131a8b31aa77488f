import { expectTypeOf, it } from 'vitest';
import type { Group, GROUPS } from './kinds.ts';
import type { NotificationKind } from './notifications-query.ts';

it('every kind of notification stands in a group, and nothing else does', () => {
  expectTypeOf<(typeof GROUPS)[Group][number]>().toEqualTypeOf<NotificationKind>();
});
