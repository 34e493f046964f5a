// One chart. What draws it is the page's, so that a change of filter sends only the figure.
export default (component) => window.kopdataChart(component);
