/** How a vendor's issuers are recognised: by the host, by the path, or by both where both are given. */
interface Issuer {
  vendor: string;
  /** The whole host, in lower case; `*` stands for any characters. */
  hosts?: readonly string[];
  /** The start of the path; `*` stands for any characters. */
  paths?: readonly string[];
}

/** The issuers of the vendors whose claims are explained, the most particular first. */
const ISSUERS: readonly Issuer[] = [
  {
    vendor: 'Microsoft Entra ID',
    hosts: [
      'login.microsoftonline.com',
      'login.microsoftonline.us',
      'login.partner.microsoftonline.cn',
      'sts.windows.net',
      'sts.chinacloudapi.cn',
      '*.b2clogin.com',
      '*.ciamlogin.com',
    ],
  },
  { vendor: 'Amazon Cognito', hosts: ['cognito-idp.*.amazonaws.com', 'cognito-idp.*.amazonaws.com.cn'] },
  { vendor: 'Kubernetes', hosts: ['oidc.eks.*.amazonaws.com', '*.oic.prod-aks.azure.com'] },
  { vendor: 'Kubernetes', hosts: ['kubernetes.default', 'kubernetes.default.*', 'container.googleapis.com'] },
  { vendor: 'Kubernetes', hosts: ['kubernetes'], paths: ['/serviceaccount'] },
  { vendor: 'Firebase', hosts: ['securetoken.google.com', 'session.firebase.google.com'] },
  { vendor: 'Google', hosts: ['accounts.google.com', '*.gserviceaccount.com'] },
  { vendor: 'GitHub Actions', hosts: ['token.actions.githubusercontent.com', 'token.actions.*.ghe.com'] },
  { vendor: 'GitHub Actions', paths: ['/_services/token'] },
  { vendor: 'GitLab CI/CD', hosts: ['gitlab.com', 'gitlab.*'] },
  { vendor: 'Auth0', hosts: ['*.auth0.com'] },
  { vendor: 'Okta', hosts: ['*.okta.com', '*.oktapreview.com', '*.okta-emea.com', '*.okta-gov.com'] },
  { vendor: 'Supabase', hosts: ['*.supabase.co', 'supabase', 'supabase-demo'] },
  { vendor: 'Sign in with Apple', hosts: ['appleid.apple.com', 'account.apple.com'] },
  { vendor: 'Clerk', hosts: ['*.clerk.accounts.dev', 'clerk.*'] },
  { vendor: 'Keycloak', paths: ['/realms/', '/auth/realms/', '/*/realms/'] },
];

/** The scheme, the user, the host, the port, and the path of an issuer; the scheme may be absent (RFC 3986 appendix B). */
const PARTS = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#@]*@)?([^/?#:]*)(?::\d*)?([^?#]*)/i;

/** Whether a text is what a pattern describes, in which each `*` stands for any characters. */
export function matches(pattern: string, text: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.pop();
  if (end === undefined) return text === pattern;
  if (!text.startsWith(start) || !text.endsWith(end)) return false;
  let from = start.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return from <= text.length - end.length;
}

/** The vendor whose issuer this is (the token's `iss`), or null for one that is not known. */
export function vendorOf(issuer: string | null): string | null {
  const [, host = '', path = ''] = PARTS.exec(issuer ?? '') ?? [];
  const found = ISSUERS.find(
    ({ hosts, paths }) =>
      (hosts === undefined || hosts.some((pattern) => matches(pattern, host.toLowerCase()))) &&
      (paths === undefined || paths.some((pattern) => matches(`${pattern}*`, path))),
  );
  return found?.vendor ?? null;
}
