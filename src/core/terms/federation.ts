import type { Source } from './types.ts';

/** Claims of entity statements and trust marks: OpenID Federation 1.0 §3.1, §7.1 and §8. */
export const FEDERATION: readonly Source[] = [
  {
    part: 'payload',
    vendor: null,
    doc: 'OpenID Federation 1.0',
    url: 'https://openid.net/specs/openid-federation-1_0.html',
    anchor: '#section-',
    table: `
jwks | Federation keys | object | {"keys":[]} | 3.1.1
The public keys with which an entity signs its federation statements. Take them from its superior's statement, for those in its own prove nothing.
metadata | Metadata | object | {"openid_relying_party":{"client_name":"Example"}} | 3.1.1
What the entity says about itself, by type of entity. Apply the policies of all its superiors before you use any of it.
crit | Critical claims | array | ["jti"] | 3.1.1
Lists claims of an entity statement that the recipient must understand. Reject the statement when any of them is unknown to you.
authority_hints | Authority hints | array | ["https://superior.example"] | 3.1.2
The entities directly above this one, from which statements about it can be fetched. They are only hints, and the superior's own statement decides.
trust_anchor_hints | Trust anchor hints | array | ["https://anchor.example"] | 3.1.2
The trust anchors that this entity expects to be found under. Use it to search faster, and trust only anchors that you configured yourself.
trust_marks | Trust marks | array | [{"trust_mark_type":"https://mark.example","trust_mark":"eyJhbGciOiJFUzI1NiJ9.e30.c2ln"}] | 3.1.2
Signed statements that this entity meets certain criteria. Verify each of them, and check that its issuer may issue that type.
trust_mark_issuers | Trust mark issuers | object | {"https://mark.example":["https://issuer.example"]} | 3.1.2
Tells which entities may issue which types of trust marks. It counts only when a trust anchor of yours publishes it.
trust_mark_owners | Trust mark owners | object | {"https://mark.example":{"sub":"https://owner.example","jwks":{"keys":[]}}} | 3.1.2
Tells who owns which type of trust mark and so may delegate its issuing. It counts only when a trust anchor of yours publishes it.
constraints | Constraints | object | {"max_path_length":1} | 3.1.3
Limits on the trust chains below this entity, such as their length or names. Apply them to every statement further down.
metadata_policy | Metadata policy | object | {"openid_relying_party":{"grant_types":{"subset_of":["authorization_code"]}}} | 3.1.3
Rules that a superior lays on the metadata of all entities below it. Combine the policies from the anchor downwards, and reject the chain when they conflict.
metadata_policy_crit | Critical policy operators | array | ["regexp"] | 3.1.3
Lists policy operators beyond the standard ones that must be understood. Reject the statement when you don't support one of them.
source_endpoint | Source endpoint | StringOrURI | "https://superior.example/fetch" | 3.1.3
The address from which this statement was fetched and can be fetched anew. Use it only to refresh, after you have validated the chain.
trust_mark_type | Type of trust mark | StringOrURI | "https://mark.example" | 7.1
Says which criteria a trust mark vouches for. Accept only types whose criteria you know.
logo_uri | Logo | StringOrURI | "https://mark.example/logo.svg" | 7.1
The address of an image that stands for the trust mark. Show it only after the mark is verified, because a picture alone proves nothing.
ref | Reference | StringOrURI | "https://mark.example/about" | 7.1
The address of a page that explains the trust mark to people. It is information only, so decide by the verified mark.
delegation | Delegation | string | "eyJhbGciOiJFUzI1NiJ9.e30.c2ln" | 7.1
A token by which the owner of a type of trust mark lets somebody else issue it. Verify it with the owner's keys as published by the trust anchor.
trust_chain | Trust chain | array | ["eyJhbGciOiJFUzI1NiJ9.e30.c2ln"]
The signed statements that lead from an entity to a trust anchor. Verify all of them unless you trust the resolver that did it for you.
trust_anchor | Trust anchor | StringOrURI | "https://anchor.example"
The trust anchor at which the chain in question ends. Check that it is one of those that you configured.
keys | Historical keys | array | []
Keys that an entity used formerly, each with the time when it expired or was revoked. Use them only to verify statements from before that time.
`,
  },
];
