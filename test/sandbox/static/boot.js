// What Magento's admin does on every page: RequireJS with its paths, Knockout over the whole body, then data-mage-init.
(() => {
  const requirejs = window.requirejs;
  requirejs.config({
    baseUrl: '/static',
    paths: { ko: 'knockout', Vendor_LeakResponse: 'view/adminhtml' },
  });

  const mount = (element) => {
    for (const [component, config] of Object.entries(JSON.parse(element.dataset.mageInit))) {
      element.removeAttribute('data-mage-init');
      requirejs([component], (start) => start(config, element));
    }
  };

  requirejs(['ko'], (ko) => {
    ko.applyBindings({}, document.body);
    for (const element of document.querySelectorAll('[data-mage-init]')) {
      mount(element);
    }
  });
})();
