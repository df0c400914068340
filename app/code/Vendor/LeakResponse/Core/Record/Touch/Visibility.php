<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

/** What the sources can see at each door, in plain words. `docs/visibility.md` is made from this table. */
class Visibility
{
    /** @var list<array{string, string, string}> door, one of sees, partly, blind, and why */
    public const DOORS = [
        ['Login page, customer and admin', 'sees', 'Success, failure, unknown account, lock-out.'],
        ['Tokens over REST and GraphQL', 'sees', 'Issued, revoked, refused, throttled.'],
        ['Storefront pages of a shopper', 'partly', 'The own account, address and stored cards are counted, once a minute and kind;'
            . ' the reads of a session\'s last minute are not told. Order pages load models past the repositories.'],
        ['Storefront pages of guests', 'partly', 'Nothing is read through a repository, nothing is written. The form that looks up'
            . ' guest orders is not seen.'],
        ['Admin grids made of UI components', 'sees', 'The number of rows handed out. Not which.'],
        ['Admin grids of the older kind, reports', 'partly', 'The page of newsletter subscribers with its rows; that a report was'
            . ' opened. Of all others (reviews) only the files, as downloads.'],
        ['Everything else an admin does in the panel', 'partly', 'That it was done, by route: every form sent, caches, indexers, mass'
            . ' actions. Not with what.'],
        ['Admin pages of one customer or order', 'sees', 'Through the repository that the page asks.'],
        ['Grid to CSV or XML', 'sees', 'Intent before the first row; no intent, no file.'],
        ['System > Export', 'sees', 'The request of the admin, the work of the consumer, the download.'],
        ['System > Import', 'partly', 'One entry before and one after with counts. Not which rows. Never played against a shop.'],
        ['Files of the panel', 'partly', 'What leaves by FileFactory. Code that prints by itself is not seen.'],
        ['Login as customer', 'partly', 'Asked for and done. What the admin then does counts as the customer\'s own act.'],
        ['REST, SOAP: customers, addresses, orders, invoices, shipments, credit memos', 'sees', 'One and list, with persons.'],
        ['REST, SOAP: carts, payments, transactions, stored payment tokens', 'sees', 'One and list. Carts of their own count for'
            . ' nobody but staff and machines.'],
        ['REST, SOAP: other services', 'blind', 'Wish lists and reviews as reads, extensions.'],
        ['REST, asynchronous and bulk', 'partly', 'Who handed in how many calls of which kind, before they are taken. What the'
            . ' consumer then reads or writes, as the system, not as the caller.'],
        ['Payments', 'partly', 'Placed, captured, refunded, voided, failed with the reason, through the order\'s payment. Not what a'
            . ' provider reports by itself, not what is refused before there is an order.'],
        ['Newsletter, wish lists, reviews, stored payment tokens', 'sees', 'Made, changed, deleted, by the names of fields.'],
        ['GraphQL', 'partly', 'What goes through the same repositories.'],
        ['Configuration', 'partly', 'Form, console, WriterInterface; old and new, secrets masked. Not env.php, config.php,'
            . ' environment. Written by SQL: the path, by comparison at the next turn of the background.'],
        ['Admin users, roles, integrations', 'partly', 'Panel and services. Made, changed or deleted by admin:user:create or SQL:'
            . ' that it was, by comparison under a key.'],
        ['Database triggers, routines, events, planned jobs', 'partly', 'That they came, changed or went, by comparison; not by whom. Of'
            . ' planned jobs that a name was planned for the first time.'],
        ['CMS pages, blocks, mail templates', 'sees', 'Made, changed, deleted; written by SQL: which, by comparison, layout'
            . ' updates too.'],
        ['Console and cron', 'partly', 'Every command of bin/magento when it is over, with the operating-system user and the names of'
            . ' its options; what goes through services and models. A command that is killed, cron and consumers are not told as'
            . ' commands.'],
        ['SQL through the shop\'s database adapter, whoever\'s code', 'partly', 'Reads of tables of persons by fingerprint, with rows,'
            . ' time, class and route: of staff and machines all, of shoppers and guests from 50 rows on (`leakresponse/queries` in'
            . ' env.php). Dumps, files on the server, copies, scans and definitions always. Not rows of unbuffered reads, statements that'
            . ' are prepared once and carried out again, copies of tables under other names, the first row of a visitor\'s own session.'],
        ['SQL past the adapter: PDO by hand, clients, dumps and backups of the server, other PHP', 'blind', 'Nothing in PHP can see'
            . ' them. Changes that they leave in what governs the shop are found by comparison.'],
        ['The web server\'s log of a day, where env.php names it', 'partly', 'Answered requests at REST customers, addresses, orders,'
            . ' invoices and at the panel\'s customers, orders and grid exports that left no entry, by minute and network. Not GraphQL,'
            . ' SOAP, storefront pages, nor what a cache answers. A page asked for again after a session ended counts as missing.'],
        ['Writing itself', 'partly', 'Of staff and machines before the response leaves, from 50 persons on or not at all; of shoppers'
            . ' after it: a process killed in between loses them. Failed logins of strangers are counted by minute, network and'
            . ' account.'],
    ];
}
