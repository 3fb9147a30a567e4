import type { Jwk } from '../../keys/types.ts';

/** A key made for this table, what it must be called (RFC 7638), and its signature over the message of the known answers. */
export interface KnownAnswer {
  jwk: Jwk;
  thumbprint?: string;
  signature?: string;
}

const rsa: Jwk = {
  kty: 'RSA',
  n: 'iBDx_C-vy-RGuAx0PDbKaoUnJgibBIjivOATOdPJ_007jkkhZXx_3Xw7MY_t6yAYQuTjcn-NvXuncWe8aIHCV7arquwiavRXZd3UZxUFmVXM19j2zrY6JkXISoMUMDoh_pWVL828v0ANwY9E06W-d0WHF0gmc66IlLfeW6HEszM7uPYAWZB8fdSr1wrDVC_zXN2OwK-AURTEeEZp4qwKnWP2sGR4OBv1dseujzIzylpOWMmNoqNWgJOE3YnblPdc9XVQWxG7N6X7BTYrl-30vuWD-gg-Q161r2GhXXZ1PPvBAr-ptjASi4E6b_t8WUhDMm-Bisx_zWgnXgFxaHTHZw',
  e: 'AQAB',
};

const here: readonly [string, KnownAnswer][] = [
  [
    'P-256',
    {
      jwk: {
        kty: 'EC',
        crv: 'P-256',
        x: 'qPNFI8hmD723WQ8F2hK1_D_v8ge08V06FKBpTPmLKeM',
        y: 'dvjUONrlrlv35oTwZG1nr1svA4sCe5JAQF3JtFXaNQo',
        d: '68_-_6TAWMZRk49uIYxOWzzEmtyhUbJELdUDy_TWZWg',
      },
      thumbprint: 'TrnNRN_ZXMO2hUsnKHnK3JtXnqhao7UZAMxojzCpYfQ',
      signature: 'FS-XglutUC2tZ9lW9wuehOZsNAKnmiz9w8f-Uiz4oQR0UFwtnfjEM37fxknEJH5PToN8yAP60mLxu1W8g-aBgw',
    },
  ],
  [
    'P-384',
    {
      jwk: {
        kty: 'EC',
        crv: 'P-384',
        x: 'qVlSaB298umuY8yKd3hwQYEe2EnU3GjGqxhYzwm5rgxLaiAa7agMEgdwUjiDP0bu',
        y: 'XuctoofSVXesUBksjR_mWSRN8CpC8scMNProYoN1q9jNYcrJ-3yIHaoluo3Fyof5',
        d: 'dFtupZ0mAf2um7XFMsRaV17a_7_XK1P8BKAyTUkwbYgUyjTSd1vbljLK4QPA9IJI',
      },
      thumbprint: 'lHU_QF23DCAdJHJ-q-eyDjyfFO2VSNZimwEnD8WboIo',
      signature:
        'O4lNA6cgJRqwE6SUOXLdITXsOWRXHjZBOx1kMoGu9zIcMLpuflXU2riNStTYaljPFU74dln3e8vS5Cxj-CgIrwaw8WzUt4f1tTJsq-12VOhtyUhVORmYLhBb5zWmFt3D',
    },
  ],
  [
    'P-521',
    {
      jwk: {
        kty: 'EC',
        crv: 'P-521',
        x: 'AJfcRVzBOfCthgmi4Wb2FNj1DzwjvWfhNoX6zF57AfQ8qRGsDqKtiCelg3yFvSo4Zhd27IcnLnRA73OXkxTzhUyP',
        y: 'AOO_3VriNBO6pORsz-TxYHn2vL_EW92oZW2MHb5XcKsJYPy50_UD4werTy5WPak9V9Cqj4f14sN9HSGluYLzrfOs',
        d: 'AFqzW-M1dCVwvtNfxHtE2Fok-X6XobdXHe5X4F7PkmadUd7h5EAucTRfPvN-0CKbY9R0nbrOQuMOiGVq10OIywP_',
      },
      thumbprint: 'UPZoPA3um65IiQoKmhB1S2ocuJgD6rYB56D4OtUc3n4',
      signature:
        'AGSYwe3vMYPZteQecAX8RD8q_LzJ4Jrt97PSo3S7-YzsEMmZ_URM4VNlLAUDoVbaBP9z9ucJ4pjE2LlGZyBEiCM1ANB2FSLDbLIZTFxMoiO6A3xRWTcsq_x1vtw3pUmoGAHe7opqJJ3urdiYumA-bhxUIEEnbe81tJ9--ZUNw3DWs-NF',
    },
  ],
  [
    'secp256k1',
    {
      jwk: {
        kty: 'EC',
        crv: 'secp256k1',
        x: '8gU6tbpxPkMFZZeBdfol1XK1EfBrToSmLCWnViXGBlM',
        y: 'QQbihOoXpSB7sMZrIElozS0Bty6-YgC0s01k_6NsLko',
        d: 'qvZgiDaXCMFK-IgPgIwRuSbFUsImJmHu4276_16C_FQ',
      },
      thumbprint: '9iyIWFLvZ1qgd90xY3OtOT0TJhrIBFi-lgAXsYBvKDc',
      signature: '6F5LhkWznZc37dOwpZ-FXzQN_xoaDelO2-SNxLNbglBbB9iDnq6G5jOAx0T3lQ15KNTgu5lZwmlcqNk-kllMsQ',
    },
  ],
  [
    'Ed25519',
    {
      jwk: {
        kty: 'OKP',
        crv: 'Ed25519',
        x: 'T6p_GA1cSSKihENSkcoph1ZyLltS5-8I41grRJTjNwA',
        d: 'DQKySeXEollRyBrz_-6ZuZElJfaoJhcomYVLCC57Teg',
      },
      thumbprint: 'esAkLQIJ95sQj5B0JGmyIPxaTYIn7rNWesLaAJO3dbY',
      signature: 'TyoJrt2F4CzXOP1B3BbcHned619vM2bvtSSrT2Rqioai84RIVdcpiGSNS-NbcLx4_DoeGFgO52qLPG-h3pMwCg',
    },
  ],
  [
    'Ed448',
    {
      jwk: {
        kty: 'OKP',
        crv: 'Ed448',
        x: 'MeBYXUCQoB4Vd5OH4wWMITk9RpDoXogRcUchngmK3sFWLSLVfTSqvDNQm74KWmtJQY-fL6J1LBiA',
        d: 'SI32r8zMGoLxHd8jBm7Bwqf2o5dqS5miq2QOf2MRkRcog6rNcSP45WbdAwpbzC0LC3prdfQfIAlX',
      },
      thumbprint: 'kNZ_kmv7VVAhNltVQpnLDCqTtewH4QgeHIcGZxyXKTA',
      signature:
        '-PwAMmYM5WN-K2vbyGhUyLDDmzy1nl9KORLZn3qjWQLRiaG-hsnhy9nWUnwUmBT227xSKvhcHTOAuEieeSRnHuldWr9j2qEUfO3s7ct8r7VY18rH4Bx_iyXs917g8bKiaEY5JbmiqjZywvg2xb6MwjAA',
    },
  ],
  [
    'X25519',
    {
      jwk: {
        kty: 'OKP',
        crv: 'X25519',
        x: 'bF5XcYKKtJyYkUtcSFWpNyZpMg9rFQORHuYauSVGGSs',
        d: 'U4EJmbXNMKl7LraNobeI2-hHzoqMA554gc7XPRtwyf8',
      },
      thumbprint: 'nWqqcKeU883oVhJSDrG1YM5JcNHNtD-9klMErR0ydeY',
    },
  ],
  [
    'X448',
    {
      jwk: {
        kty: 'OKP',
        crv: 'X448',
        x: 'itDY6Q5ImpDyQHt1m5Z6Z8JasreYxZbx3HXWzIXpWZv8mgp9bu1JLGAyXnQK5AbQsj0lGzgyZ24',
        d: 'erVK1RoUCRMzhpwA49VUXbp3WMzUnPB7VqXsMqVj4CDvjAnjtbAncwfVcMGrzCQuf1wnXzvQZW0',
      },
      thumbprint: 'ZFmBJJUELsGnQmNP93E1lxXzRmVO4cvnU2ZjEy0OepM',
    },
  ],
  [
    'RS256',
    {
      jwk: rsa,
      signature:
        'aa4fFNJfXgadGOQOT8fUQ48q9K7XbWRBDMA8cACi4_85hPXPWKjeTNNdp1U1glB_HlHS7u0oC3FxDs-qPVVciUXXewJXXupTGMfdky5I9WdyhPRxwkeSpy9igMS9aTwWXI02Vz-LEUGCt1TWTjpZq0gEFV0zanHvZK-d3huvoncYirrU0TipGaWgz4KFyyRDylUmX6CZGePxbL-K_Fq1REavEAfK4rOVNhy8_HbLWcoDBSbRe8t0dAOB36LSqBddV_Z3DMwZVAeClXSfIKsw69hesWpXQ73R4IiA9M6hl_b0MM2dgywppZK2pYXPXk4mzPiojIVNriM4WrfIAaO2-A',
    },
  ],
  [
    'RS384',
    {
      jwk: rsa,
      signature:
        'HqktnDuVeI1fEKxEuAvlVsksvkDSM9YhBVs7fboYrVDYOs0sY2TyrN6ZbtJGI8eU1D3cDSEzSL_OKDrYY1cxSQR0bigBCUj2g7e-b0MgEGMl9bW9l84UnRxj-CNe72Ors-YjUWF2KA8Ffokr5INSRCK742CNJqDsKnd5M0XK-MbM7z0MDRNsRtxvlpbK40uEVJuI6nKnH_5DRZm2dWUOcMdef6n_qXOR8gdysVLOaIOIYwduKnfssI5t1hWdAAAKngeYLrMNqJAE-EF3nWy7-LnMFLws7Oh05_BtyneS85e6FghUpML-OWzZ3Hzj8Cj33VTJdGBfWYNKIlnSutcEdA',
    },
  ],
  [
    'RS512',
    {
      jwk: rsa,
      signature:
        'YWnU8qNK7GjMOya8uj7A06HxZWkrH4_PK_zJlu0Ds03mEHHHytqccZ9DujtEl_R37L13Mh8wqY7VnN7zbqw_mxh7SmbC3l5qob31xYB03C6F2taySwRmgnm5QA8zWewGttRCF2rrp_wo9ytqYHcTgx6J1MrW8m8eayhYZ_CVP0-fHmu_ulXHq6RsViGazTwgctTqv2C8KQlGaKuwTEfXcrETA4ho__0osuy1mZE6TAK21l0qMNVZonbcMDG583er_Sdq3XCYDcggD7fJDxG-smMuguczRgVPOrPcI5wNqbgIkuMqWPky4G_olclA_r3Vq0F33DSSPRqxuFfucWLZFA',
    },
  ],
  [
    'PS256',
    {
      jwk: rsa,
      signature:
        'WXfI9PfQsXInSAwxmuPrIiitOM-1PMxtdyNS1KWOTKCfZ4_lv_CWff1qF-aYkks0F9WDPRN69caS_wV8Ef5TFYLyF5rLy1fE8gsnOjyBtykrARCK5C1CxymjeKtC2x71o5En-YvIGOg-W1DAMCJLxn7BvxojYFSjgBk6t3AuZcEtM39yc1yqEAsg6cCfQIJLwKy8bTIjpIczIwQjhW8jyv9ZewL8beB2PZDLDAREc7Unk9LoY0_fq1P7ugZWTyqdTz_oQ04dLY_BOAb-AcOHltKrsIOA52rPI2klwd1AnvVSRhPV01Xca6lMtye4l-S6lsrTOMUA2vu9VbfKm2496w',
    },
  ],
  [
    'PS384',
    {
      jwk: rsa,
      signature:
        'Ai_CEHT3vTxd-6ICfI-4Ro4M-kjTHyK15Xf-pyLYmiiCHQi7vqV0aqZOE4yQeDGikhX_rbZjQfKs6XteaI20dVTllBLwCebTPPdFO4d8STUXOkuedrShoW8xe2iDNJMxw8oly2tXuQ4N-Z5pKh-3W-V6eC6R2F8zbklJlAiWeM95PgFBhDjGX5riGG_NnEnQRe7Co-ZpfVequ636_RN4TCr7yOuY-B4Nkl7w-06RHwa8fwnRFfyxkELjGTmCq4hrVKP4gtLQn5ZFB6PCHuwQ1b2BBFr5kLepxLn8KOBKBZeOBGetafVLzNa7xkNgdixX_1aiyObsxZinuOnuybKgsA',
    },
  ],
  [
    'PS512',
    {
      jwk: rsa,
      signature:
        'hi8S_rWI4jHP33NDJHL_5fJ1Z1oefZoRrXrZHSDpRDozyeElBibTdsAwNd616N0vXzJsg2CII0jrMTLm6IYkkQFil86Yjf2czy8IgaTFSMlb10tFSsT-LrO-TLosnbgdejq1PPNCdkbghA9qw9QxDxONpPHls1Z1FucllFDESbJdKSC9FxNxKom1hDosDhN72jPWPfwsWszxvaPHDt_CBTxgB_SL9mmmJ7ovlzvnTU2hhQW8ft2a197W6Lsfe842645ibH4cgVgxzpIsyU7gE277J0XmJmR485tdxjH0To5pv-9ir8Njh2up9z3DUmlDVp5R4khGTFT3Vuf_AxeJ0g',
    },
  ],
];

/** Known answers by `crv`, and by `alg` where a key type has no curves. Those of ML-DSA are long and come when they are asked for. */
export const answers: ReadonlyMap<string, () => Promise<KnownAnswer>> = new Map([
  ...here.map(([name, answer]) => [name, async () => answer] as const),
  ['ML-DSA-44', async () => (await import('./mlDsa44.ts')).answer],
  ['ML-DSA-65', async () => (await import('./mlDsa65.ts')).answer],
  ['ML-DSA-87', async () => (await import('./mlDsa87.ts')).answer],
]);
