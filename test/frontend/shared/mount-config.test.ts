import { readMountConfig, UnableToMount } from '../../../frontend/shared/mount-config/mount-config';

const CONFIG = {
  bridgeUrl: '/b',
  stepUpUrl: '/s',
  formKey: 'k',
  locale: 'de_DE',
  messages: [],
  stores: [{ websiteId: '1', websiteName: 'Main', storeId: '3', storeName: 'FR' }],
  may: ['Vendor_LeakResponse::contain'],
};

function mount(json: string): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('data-lr-config', json);
  return element;
}

test('what PHP writes is read as it is meant: an empty list of messages, ids as text, a Magento locale', () => {
  const config = readMountConfig(mount(JSON.stringify(CONFIG)));
  expect(config.messages).toEqual({});
  expect(config.stores[0]).toEqual({ websiteId: 1, websiteName: 'Main', storeId: 3, storeName: 'FR' });
  expect(config.locale).toBe('de-DE');
  expect(config.sessionEndsAt).toBe('');
  expect(config.asksCode).toBe(false);
});

test.each(['bridgeUrl', 'stepUpUrl', 'formKey', 'locale', 'stores', 'may'])(
  'without %s it says what is missing',
  (field) => {
    const { [field as keyof typeof CONFIG]: _, ...rest } = CONFIG;
    expect(() => readMountConfig(mount(JSON.stringify(rest)))).toThrow(
      UnableToMount.becauseConfigLacks(field),
    );
  },
);

test('an attribute that is no JSON object is refused', () => {
  expect(() => readMountConfig(mount('{'))).toThrow(UnableToMount);
  expect(() => readMountConfig(mount('[]'))).toThrow(UnableToMount);
});
