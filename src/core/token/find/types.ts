/** The serialization that a found text has by its shape: RFC 7515 §7.1 and §7.2, RFC 7516 §7.1 and §7.2, RFC 9901 §4. */
export type FoundForm = 'jws' | 'jwe' | 'sd-jwt' | 'jws-json' | 'jwe-json';

/** Where in the pasted text a token stood, as a stable code. */
export type FoundWhere =
  | 'plain'
  | 'text'
  | 'bearer'
  | 'dpop'
  | 'scheme'
  | 'authorization-header'
  | 'http-header'
  | 'cookie'
  | 'set-cookie'
  | 'json-member'
  | 'url-fragment'
  | 'url-query'
  | 'url-path'
  | 'form-field'
  | 'curl'
  | 'env'
  | 'variable'
  | 'field'
  | 'html-attribute'
  | 'element'
  | 'markdown-fence'
  | 'base64'
  | 'percent-encoded';

/** What was taken out or undone to lay a token bare, as a stable code. */
export type Undone =
  | 'byte-order-mark'
  | 'zero-width'
  | 'quotes'
  | 'spaces'
  | 'line-breaks'
  | 'mail-quotes'
  | 'line-prefixes'
  | 'backslash-folding'
  | 'quoted-printable'
  | 'string-concatenation'
  | 'html-tags'
  | 'terminal-codes'
  | 'string-escapes'
  | 'html-entities'
  | 'percent-encoding'
  | 'base64'
  | 'cookie-chunks'
  | 'http-chunks'
  | 'typographic-characters';

/** One token found in a pasted text. */
export interface FoundToken {
  /** The token without anything around or inside that does not belong to it; faults of the token itself stay. */
  token: string;
  where: FoundWhere;
  /** JSON member path, cookie, parameter, variable or header name: `access_token`, `data.id_token`; null where there is none. */
  name: string | null;
  /** First and one past the last UTF-16 unit of its raw form in the pasted text. */
  start: number;
  end: number;
  /** In the order in which it was undone. */
  undone: Undone[];
  form: FoundForm;
}

/** What a text without a token is, as a stable code. */
export type NotTokenCode =
  | 'empty'
  | 'empty-segments'
  | 'paseto'
  | 'paserk'
  | 'jwks'
  | 'jwk'
  | 'pem'
  | 'ssh-key'
  | 'truncated'
  | 'jwt-without-signature'
  | 'jwt-segment'
  | 'flask-cookie'
  | 'django-cookie'
  | 'express-cookie'
  | 'rails-cookie'
  | 'iron-cookie'
  | 'laravel-cookie'
  | 'aspnet-protected'
  | 'fernet'
  | 'macaroon'
  | 'saml'
  | 'cwt'
  | 'github-token'
  | 'google-token'
  | 'slack-token'
  | 'stripe-key'
  | 'aws-key'
  | 'aws-sigv4'
  | 'basic-credentials'
  | 'uuid'
  | 'hex'
  | 'url'
  | 'json-without-token'
  | 'opaque'
  | 'text';

/** What the text is instead of a token. */
export interface NotToken {
  code: NotTokenCode;
  /** What of a token is there nevertheless, without what was around it; null where nothing is. */
  partial: string | null;
  /** Where it begins, in UTF-16 units of the pasted text. */
  at: number;
  /** Facts for the sentence: the version, the number of keys, the kind of segment … */
  data?: Record<string, string | number>;
}

/** The outcome of a search: tokens in order of appearance, each text once, or what the text is instead. */
export interface Found {
  tokens: FoundToken[];
  /** Set only where no token was found and the text is not empty. */
  notToken: NotToken | null;
}
