<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

/** What the sources can see at each door, in plain words. `docs/visibility.md` is made from this table. */
class Visibility
{
    /** @var list<array{string, string, string}> door, one of sees, partly, blind, and why */
    public const DOORS = [
        ['Login page, customer and admin', 'sees', 'Success, failure, unknown account, lock-out.'],
        ['Tokens over REST and GraphQL', 'sees', 'Issued, revoked, refused, throttled.'],
        ['Storefront pages of a shopper', 'partly', 'The own account and address are counted, once a minute and kind; the reads of a'
            . ' session\'s last minute are not told. Order pages load models past the repositories.'],
        ['Storefront pages of guests', 'partly', 'Nothing is read through a repository, nothing is written. The form that looks up'
            . ' guest orders is not seen.'],
        ['Admin grids made of UI components', 'sees', 'The number of rows handed out. Not which.'],
        ['Admin grids of the older kind, reports', 'partly', 'The page of newsletter subscribers. Of all others (reviews, reports) only'
            . ' the files, as downloads.'],
        ['Admin pages of one customer or order', 'sees', 'Through the repository that the page asks.'],
        ['Grid to CSV or XML', 'sees', 'Intent before the first row; no intent, no file.'],
        ['System > Export', 'sees', 'The request of the admin, the work of the consumer, the download.'],
        ['System > Import', 'partly', 'One entry before and one after with counts. Not which rows. Never played against a shop.'],
        ['Files of the panel', 'partly', 'What leaves by FileFactory. Code that prints by itself is not seen.'],
        ['Login as customer', 'partly', 'Asked for and done. What the admin then does counts as the customer\'s own act.'],
        ['REST, SOAP: customers, addresses, orders, invoices, shipments, credit memos', 'sees', 'One and list, with persons.'],
        ['REST, SOAP: other services', 'blind', 'Quotes, payments, vault, wishlists, reviews, extensions.'],
        ['REST, asynchronous and bulk', 'partly', 'What the consumer reads or writes, as the system, not as the caller.'],
        ['GraphQL', 'partly', 'What goes through the same repositories.'],
        ['Configuration', 'partly', 'Form, console, WriterInterface. Not env.php, config.php, environment or SQL.'],
        ['Admin users, roles, integrations', 'partly', 'Panel and services. Not admin:user:create, which writes SQL.'],
        ['CMS pages, blocks, mail templates', 'sees', 'Made, changed, deleted. Not layout updates or head includes as such.'],
        ['Console and cron', 'partly', 'What goes through services and models, with the operating-system user. Not the command.'],
        ['SQL, dumps, backups, other PHP', 'blind', 'Nothing in PHP can see them.'],
        ['Writing itself', 'partly', 'Reads and changes are written after the response: a process killed in between loses them. A'
            . ' failed login is one entry each, also under attack.'],
    ];
}
