import { rfc, type Source } from './types.ts';

/** Claims of entity attestation tokens (RFC 9711) and of their wrapper (RFC 9999). */
export const ATTESTATION: readonly Source[] = [
  {
    ...rfc(9711),
    part: 'payload',
    table: `
eat_nonce | EAT nonce | string-or-array | "MIDBNH28iioisjPy" | 4.1
A value that the verifier sent and that the attested device returns, to prove that the answer is fresh. Compare it with the one you sent, and use each only once.
ueid | Universal entity ID | string | "AQEBAQEBAQEBAQEBAQEBAQE" | 4.2.1
Identifies one device for ever and uniquely in the world. It lets people be tracked, so ask for it only where that is justified.
sueids | Semi-permanent UEIDs | object | {"owner":"AgICAgICAgICAgICAgICAgI"} | 4.2.2
Identifiers of the device that change at certain events, such as a change of owner. Expect them to change, and don't treat an old one as the same device.
oemid | Manufacturer | string | "iVNqZQ" | 4.2.3
Identifies who made the hardware. Trust it only as far as you trust the key that signed the token.
hwmodel | Hardware model | string | "AQID" | 4.2.4
Tells products of one manufacturer apart. Read it together with oemid, for models are not unique by themselves.
hwversion | Hardware version | array | ["1.3.4",2] | 4.2.5
The version of the hardware, with the scheme by which versions compare. Compare versions only by that scheme.
swname | Software name | string | "Acme OS" | 4.2.6
The name of the software that runs on the device. It is free text by the manufacturer, so prefer measurements for decisions.
swversion | Software version | array | ["1.3.4",2] | 4.2.7
The version of the software, with the scheme by which versions compare. Compare versions only by that scheme.
oemboot | Booted authorized software | boolean | true | 4.2.8
True when the device booted with software that its manufacturer authorized. Treat an absent value as unknown, not as true.
dbgstat | Debug status | string | "disabled-permanently" | 4.2.9
Tells whether debug facilities of the device are enabled, disabled, or disabled for ever. Distrust everything that a device says while debugging is enabled.
location | Location | object | {"latitude":48.85,"longitude":2.35} | 4.2.10
Where the device says that it is, by latitude and longitude. It is personal data, and it can be forged at the sensor.
uptime | Uptime | number | 86400 | 4.2.11
The number of seconds since the device booted. It is no clock time, so don't compare it with iat.
bootcount | Boot count | number | 12 | 4.2.12
How many times the device has booted. A number that went down hints at a reset or at another device.
bootseed | Boot seed | string | "3q2-78r-ur4" | 4.2.13
A random value that stays the same until the device boots again. Use it to see whether two tokens come from the same boot.
dloas | Letters of approval | array | [["https://dloa.example","platform"]] | 4.2.14
Points to certifications of the device that a registrar publishes. Fetch and verify them there, since the token only names them.
manifests | Manifests | array | [["application/suit-envelope+cose","aGVsbG8"]] | 4.2.15
Manifests of the software that is installed on the device. They are signed by the software's makers, so verify each of them too.
measurements | Measurements | array | [["application/cbor","aGVsbG8"]] | 4.2.16
Digests and other measurements of software and configuration, for you to compare. They mean nothing until compared with values that you know to be good.
measres | Measurement results | array | [["factory",[["bootloader","success"]]]] | 4.2.17
The outcome of a comparison of measurements that was made already. It is only as good as the party that compared.
submods | Submodules | object | {"tee":{"uptime":5}} | 4.2.18
Claims about parts of the device, each under its own name. Judge each part by itself, for one may be sound while another is not.
eat_profile | EAT profile | StringOrURI | "tag:example.com,2026:device" | 4.3.2
Names the profile that says which claims are present and how they are encoded. Reject profiles that you don't support.
intuse | Intended use | string | "registration" | 4.3.3
Tells what the attestation is meant for, such as registration or proof of possession. Refuse it when it was made for another purpose.
`,
  },
  {
    ...rfc(9999),
    part: 'payload',
    table: `
cmw | Conceptual message wrapper | array | ["application/eat+cwt","0oRDoQEmoFeu"]
An attestation message of any format, wrapped together with its media type. Pick the verifier for the inner message by that type, and verify it on its own.
`,
  },
];
