/**
 * The bundler has no AMD output, so its CommonJS output is put into `define`.
 *
 * The dependencies are listed, not scanned for: a minified template string can hide a `require` from RequireJS, and
 * Magento's own bundling renames parameters. `module.exports` becomes the default export itself, because
 * `mage/apply/main` calls whatever the module returns.
 *
 * @param dependencies module ids as Magento knows them
 */
export function wrapAmd(commonJs: string, dependencies: readonly string[]): string {
  const names = dependencies.map((_, index) => `lrDependency${index}`);
  const list = ['require', 'exports', 'module', ...dependencies].map((id) => JSON.stringify(id)).join(',');
  return [
    `define([${list}],function(require,exports,module${names.map((name) => `,${name}`).join('')}){`,
    '"use strict";',
    commonJs.trim(),
    'module.exports=module.exports.default;',
    '});',
    '',
  ].join('\n');
}
