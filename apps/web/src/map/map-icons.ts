// The Phosphor icons on maps, by what they mean there.
export { default as closer } from '@phosphor-icons/core/regular/plus.svg?icon';
export { default as farther } from '@phosphor-icons/core/regular/minus.svg?icon';
export { default as everything } from '@phosphor-icons/core/regular/corners-out.svg?icon';
export { default as radius } from '@phosphor-icons/core/regular/circle-dashed.svg?icon';
export { default as myPosition } from '@phosphor-icons/core/regular/crosshair.svg?icon';
export { default as pin } from '@phosphor-icons/core/fill/map-pin-fill.svg?icon';
export { default as remove } from '@phosphor-icons/core/regular/x.svg?icon';
export { default as noMap } from '@phosphor-icons/core/regular/map-trifold.svg?icon';
export { default as arrows } from '@phosphor-icons/core/regular/arrows-horizontal.svg?icon';
export { default as move } from '@phosphor-icons/core/regular/arrows-out-cardinal.svg?icon';
