import { faker } from '@faker-js/faker';
import { sql } from '../setup/mariadb';

/** Change it when the seed changes: an older sandbox is then made anew. */
export const SEED_VERSION = '1';
export const SHOPPER_PASSWORD = 'Shopper123!';
export const ADMIN_PASSWORD = 'Admin123!';

const ROWS_A_STATEMENT = 1000;
const BORN = Date.UTC(2024, 0, 1);
const NOW = Date.UTC(2026, 10, 1);

interface Person {
  id: number;
  website: number;
  store: number;
  email: string;
  first: string;
  last: string;
  created: string;
}

/** Customers with addresses and orders, the same ones every time. Names are made up, addresses are under example.test. */
export async function seed(
  database: string,
  customers: number,
  hashOf: (password: string) => Promise<string>,
): Promise<void> {
  faker.seed(20261121);
  const people = Array.from({ length: customers }, (_, index) => person(index + 1, customers));
  const shopperHash = await hashOf(SHOPPER_PASSWORD);
  const statements = [
    'SET NAMES utf8mb4; SET foreign_key_checks = 0; SET unique_checks = 0; SET autocommit = 0;',
    shop(),
    admins(await hashOf(ADMIN_PASSWORD)),
    ...inserts(
      'customer_entity (entity_id, website_id, store_id, email, group_id, created_at, updated_at, firstname, lastname, password_hash, default_billing, default_shipping)',
      people.map((p) => [
        p.id,
        p.website,
        p.store,
        p.email,
        1,
        p.created,
        p.created,
        p.first,
        p.last,
        shopperHash,
        p.id,
        p.id,
      ]),
    ),
    ...inserts(
      'customer_address_entity (entity_id, parent_id, city, country_id, firstname, lastname, postcode, street, telephone)',
      people.map(address),
    ),
    ...inserts(
      'sales_order (state, status, store_id, customer_id, customer_is_guest, customer_email, grand_total, increment_id, created_at)',
      people.flatMap(orders),
    ),
    'COMMIT;',
  ];
  await sql(statements.join('\n'), database);
}

/** The first quarter of the last people shops at the trade website; every fifth of the others reads French. */
function person(id: number, customers: number): Person {
  const trade = id > customers * 0.75;
  const first = faker.person.firstName();
  const last = faker.person.lastName();
  return {
    id,
    website: trade ? 2 : 1,
    store: trade ? 2 : id % 5 === 0 ? 3 : 1,
    email: `person${id}@example.test`,
    first,
    last,
    created: instant(faker.number.int({ min: BORN, max: NOW })),
  };
}

const address = (p: Person): Value[] => [
  p.id,
  p.id,
  faker.location.city(),
  p.store === 3 ? 'FR' : 'DE',
  p.first,
  p.last,
  faker.location.zipCode('#####'),
  faker.location.streetAddress(),
  `+49 30 ${faker.string.numeric(7)}`,
];

function orders(p: Person): Value[][] {
  return Array.from({ length: faker.number.int({ min: 0, max: 3 }) }, (_, index) => [
    'complete',
    'complete',
    p.store,
    p.id,
    0,
    p.email,
    faker.number.float({ min: 7, max: 240, fractionDigits: 2 }),
    `${p.store}${String(p.id).padStart(7, '0')}${index}`,
    instant(faker.number.int({ min: Date.parse(`${p.created.replace(' ', 'T')}Z`), max: NOW })),
  ]);
}

function shop(): string {
  return `
INSERT INTO store_website (website_id, code, name, sort_order, default_group_id, is_default) VALUES
  (1, 'base', 'Main shop', 0, 1, 1), (2, 'b2b', 'Trade shop', 1, 2, 0);
INSERT INTO store_group (group_id, website_id, name, default_store_id, code) VALUES
  (1, 1, 'Main shop', 1, 'main'), (2, 2, 'Trade shop', 2, 'trade');
INSERT INTO store (store_id, code, website_id, group_id, name, sort_order, is_active) VALUES
  (1, 'default', 1, 1, 'English', 0, 1), (3, 'fr', 1, 1, 'Français', 1, 1), (2, 'b2b', 2, 2, 'Trade', 0, 1);`;
}

function admins(hash: string): string {
  const people = [
    ['admin', 'Robin', 'Osei'],
    ['second', 'Alex', 'Diaz'],
    ['viewer', 'Kim', 'Lind'],
    ['clerk', 'Jo', 'Park'],
  ] as const;
  const users = people.map(([name, first, last], index) => [
    index + 1,
    first,
    last,
    `${name}@example.test`,
    name,
    hash,
  ]);
  return inserts('admin_user (user_id, firstname, lastname, email, username, password)', users).join('\n');
}

type Value = string | number | null;

function inserts(into: string, rows: Value[][]): string[] {
  const statements: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const values = rows.slice(at, at + ROWS_A_STATEMENT).map((row) => `(${row.map(literal).join()})`);
    statements.push(`INSERT INTO ${into} VALUES ${values.join(',\n')};`);
  }
  return statements;
}

function literal(value: Value): string {
  if (value === null) {
    return 'NULL';
  }
  return typeof value === 'number' ? String(value) : `'${value.replace(/[\\']/g, (mark) => `\\${mark}`)}'`;
}

const instant = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
