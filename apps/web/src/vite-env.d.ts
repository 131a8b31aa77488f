/// <reference types="vite/client" />

declare module '*.svg?icon' {
  const paths: { readonly line: string; readonly area?: string };
  export default paths;
}

declare module '*?lingui' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}
