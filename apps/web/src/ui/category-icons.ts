import electronics from '@phosphor-icons/core/duotone/headphones-duotone.svg?icon';
import fashion from '@phosphor-icons/core/duotone/sneaker-duotone.svg?icon';
import beauty from '@phosphor-icons/core/duotone/drop-duotone.svg?icon';
import health from '@phosphor-icons/core/duotone/first-aid-kit-duotone.svg?icon';
import food from '@phosphor-icons/core/duotone/bowl-food-duotone.svg?icon';
import documents from '@phosphor-icons/core/duotone/file-text-duotone.svg?icon';
import home from '@phosphor-icons/core/duotone/coffee-duotone.svg?icon';
import auto from '@phosphor-icons/core/duotone/wrench-duotone.svg?icon';
import baby from '@phosphor-icons/core/duotone/baby-carriage-duotone.svg?icon';
import books from '@phosphor-icons/core/duotone/books-duotone.svg?icon';
import services from '@phosphor-icons/core/duotone/handshake-duotone.svg?icon';
import parcel from '@phosphor-icons/core/duotone/package-duotone.svg?icon';
import type { Category } from '../market/types.ts';

/** The drawing that stands for a category where a request has no photo. */
export const CATEGORY_ICONS: Readonly<Record<Category, { readonly line: string; readonly area?: string }>> = {
  electronics,
  fashion,
  beauty,
  health,
  food,
  documents,
  home,
  auto,
  baby,
  books,
  services,
  other: parcel,
};
