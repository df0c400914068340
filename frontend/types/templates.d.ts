/** A template comes into the bundle as text. */
declare module '*.html' {
  const html: string;
  export default html;
}
