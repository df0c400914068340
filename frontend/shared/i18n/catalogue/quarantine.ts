import type { Catalogue } from '../translator';

/** Quarantine of the catalogue: the form, what follows, and the proof. */
export const quarantine = {
  'plan.title.quarantine_catalogue': 'See what will happen: quarantine',
  'act.quarantine_catalogue': 'Put products or pages in quarantine',
  'right.contain_quarantine_catalogue': 'Quarantine of the catalogue',
  'confirm.title.quarantine_catalogue': 'Put these in quarantine in {scope}?',
  'confirm.button.quarantine_catalogue': 'Put in quarantine',
  'progress.title.quarantine_catalogue': 'Putting in quarantine',
  'run.quarantine_catalogue': 'Quarantine',
  'probe_kind.quarantine_catalogue': { one: 'thing in quarantine', other: 'things in quarantine' },

  'quarantine.skus': 'Products',
  'quarantine.skus_hint': 'Search by name or SKU.',
  'quarantine.categories': 'Categories',
  'quarantine.categories_hint':
    'What lies below a category is hidden with it. Written by hand: the ID beside its name in Catalog → Categories.',
  'quarantine.pages': 'Pages',
  'quarantine.pages_hint': 'Search by title or URL key.',
  'quarantine.blocks': 'Blocks',
  'quarantine.blocks_hint': 'Search by title or identifier.',
  'quarantine.missing': 'Name at least one product, category, page or block',
  'quarantine.too_many': 'Name {n} at most; put the rest in another quarantine',
  'quarantine.category_wrong': '{id} is not the number of a category',

  'will.product_hidden': '“{name}” cannot be found, seen or bought: its page, lists, search, carts, APIs.',
  'will.more_of_product': { one: 'And {n} more product.', other: 'And {n} more products.' },
  'will.category_hidden': 'The category “{name}” is gone from menus, and its page is not found.',
  'will.categories_below': {
    one: '{n} category below “{name}” is hidden with it.',
    other: '{n} categories below “{name}” are hidden with it.',
  },
  'will.more_of_category': { one: 'And {n} more category.', other: 'And {n} more categories.' },
  'will.cms_page_hidden': 'The page “{name}” is not found.',
  'will.more_of_cms_page': { one: 'And {n} more page.', other: 'And {n} more pages.' },
  'will.cms_block_hidden': 'The block “{name}” is shown nowhere.',
  'will.more_of_cms_block': { one: 'And {n} more block.', other: 'And {n} more blocks.' },
  'breaks.page_is_home': '“{name}” is a home page: visitors get “not found” there.',
  'breaks.page_is_not_found':
    '“{name}” is shown where a page is not found: visitors get a bare page instead.',
  'breaks.carts_with_it': {
    one: '{n} open cart holds one of them and cannot be ordered until it is taken out.',
    other: '{n} open carts hold one of them and cannot be ordered until it is taken out.',
  },
  'will_not.catalogue_unchanged':
    'Nothing in the catalogue is written, so no import and no reindexing brings it back.',
  'will_not.staff_sees_it':
    'Staff and integrations see it as before. New orders with it are refused to them, too.',
  'stays_open.orders_with_it': {
    one: '{n} order with one of them is placed and not finished.',
    other: '{n} orders with one of them are placed and not finished.',
  },
  'stays_open.products_of_category':
    'Products of these categories can still be found and bought elsewhere in the shop.',
  'stays_open.feeds_and_copies':
    'Feeds, sitemaps, mails sent before, image files and copies at search engines or a CDN stay as they are.',
  'stays_open.quarantine_without_module': 'This module does it alone. Switched off, all of it is back.',

  'probe_kind.catalogue': { one: 'thing in quarantine', other: 'things in quarantine' },
  'probe_kind.product_page': { one: 'product page in quarantine', other: 'product pages in quarantine' },
  'probe_kind.listing': { one: 'list that held a product', other: 'lists that held a product' },
  'probe_kind.search_result': { one: 'search for a product', other: 'searches for a product' },
  'probe_kind.product_rest': { one: 'look at a product by REST', other: 'looks at a product by REST' },
  'probe_kind.product_graphql': {
    one: 'look at a product by GraphQL',
    other: 'looks at a product by GraphQL',
  },
  'probe_kind.cart_item': { one: 'try to put it into a cart', other: 'tries to put it into a cart' },
  'probe_kind.category_page': { one: 'category page', other: 'category pages' },
  'probe_kind.menu': { one: 'category in the menu', other: 'categories in the menu' },
  'probe_kind.category_graphql': {
    one: 'look at a category by GraphQL',
    other: 'looks at a category by GraphQL',
  },
  'probe_kind.cms_page': { one: 'page in quarantine', other: 'pages in quarantine' },
  'probe_kind.cms_page_graphql': { one: 'look at a page by GraphQL', other: 'looks at a page by GraphQL' },
  'probe_kind.cms_block': { one: 'block in quarantine', other: 'blocks in quarantine' },
  'probe_kind.cms_block_graphql': { one: 'look at a block by GraphQL', other: 'looks at a block by GraphQL' },
} as const satisfies Catalogue;
