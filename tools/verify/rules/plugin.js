/** Rules of this house that no published plugin has. */
export default {
  meta: { name: 'nwassik' },
  rules: {
    'zod-namespace': {
      meta: {
        type: 'problem',
        messages: {
          whole: "Write import * as z from 'zod': the named import puts all of zod, 443 KB, into a bundle.",
        },
      },
      create(context) {
        return {
          ImportDeclaration(node) {
            if (node.source.value !== 'zod' || node.importKind === 'type') return;
            if (node.specifiers.some((specifier) => specifier.type !== 'ImportNamespaceSpecifier')) {
              context.report({ node, messageId: 'whole' });
            }
          },
        };
      },
    },
  },
};
