// What Magento does on an admin page, in its order: RequireJS with `ko`, one applyBindings over the whole body, and
// data-mage-init (mage/apply/main): require the named module, call what it returns with the options and the element.
require.config({
  baseUrl: '/static/',
  paths: {
    ko: 'npm/knockout/build/output/knockout-latest',
    'Vendor_LeakResponse/js/control-room.min': 'Vendor_LeakResponse/admin/js/control-room.min',
  },
});
const late = document.documentElement.dataset.bindsLate === 'true';
// Magento's Knockout bindings on the page; Knockout evaluates them, which this page forbids, so there are none.
const bindBody = () => new Promise((done) => require(['ko'], (ko) => done(ko.applyBindings())));
const applyInit = () =>
  Promise.all(
    [...document.querySelectorAll('[data-mage-init]')].map((element) => {
      const modules = Object.entries(JSON.parse(element.getAttribute('data-mage-init')));
      element.removeAttribute('data-mage-init');
      return Promise.all(
        modules.map(
          ([name, options]) =>
            new Promise((done) => require([name], (component) => done(component(options, element)))),
        ),
      );
    }),
  );
const start = async () => {
  await new Promise((done) => document.addEventListener('DOMContentLoaded', done));
  for (const step of late ? [applyInit, bindBody] : [bindBody, applyInit]) {
    await step();
  }
  document.documentElement.dataset.ready = 'true';
};
void start();
