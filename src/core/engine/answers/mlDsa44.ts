import type { KnownAnswer } from './index.ts';

/** The known answer of ML-DSA-44; the public key follows from the seed. */
export const answer: KnownAnswer = {
  jwk: { kty: 'AKP', alg: 'ML-DSA-44', priv: '5LZkiz7shpLzKHgWi8-iYVzA6yLUcgHaB9hy3ToQnx4' },
  thumbprint: 'ivY7_XrJZDq2OsBMxTaZjrLb8sIi09MGRKaIwVYj3Zw',
  signature:
    'QEuNgy5hVMnzYQfM8iQES3IvcQ-TKZZegtz-FiRU1tnHHZTePm_gPTDhNfL7zsJmZs0e74q6pvb_vwug9tmTzFM0te' +
    'qJTZeexxFmXp7kWvByEBU-39tGj1A5zUdsga7lFzpc_0hlmuXOV8Z4guWeHt2WRl0_3Lq-79c3OUxe6WwCqp7o_Hyv' +
    'CY9gu3yzO9_YldJQaWSW_XbnQvPGhSnNFSGtCHJPhm_s4ujMfXKlkZwgxTBd0uNm6V3e3VoVZwf0LbsZoha0C32Xli' +
    'qTKSIc4BYW_AgyQBVHO3hcIDpU66WnE4NrVfLZDT02L9zyXxtxqKdIHMBYMrAiI9WCrZQ9J4HvwZxpGoh68Yh7zhh8' +
    'uDum9WD2XEnBZTs0VIMnNpX7JiR0Xty5jEq6qGpwC8WXixCbMMo7SosqkKGJajilXrk1VCBJgXaN_SBO6CIhIbWWhI' +
    '5psl4b9k99ElMSxYWqJ9qoFZel0lP1AgPRloVPaBI4KdhrYajSq7G1cKRI1N-oiO4zb6zktcPGpU6SujBmtpcT12Gl' +
    '-SazVMWGK3dRQW8x3C7HEftLpOdnlt7iMeNihBWoBVr5-zb1v3NqB3s7NJ8MJzkc_VsUuyib5Dyz_83QpTxjIa3dbJ' +
    'i9bQhAyz-eSsyqwt9Sh-s6J9HVlWfV4n-16YrgTbdLxZ_2ixecqTioW7lFBmXTsvnETX4DNv7Oetsp5vgYjruQQ4Fq' +
    'izvT_qo-TJylRjPmD07XTCzA2cxhwOeaMM-5NWbFXE85uRZ_61XNEdcL87hz7_ArL6dvdBzMPsNWYnO5hv-xdIHjVA' +
    'FH_BoXP8TJaYJ_wIdUKWNo_wJc95yzpVYFaO9gyCOcO-SqeFUG_lEF82j_Me8J69vsgUWg2dT6jFrZPn9tlQ6avz_6' +
    'T4xDh1SwSPxo5BFpYakcgvAH4rh9-M2gdM3D1x5kHD_PqLKJlCVvvvwnUigv_5_H4b611OOnmtugBgghFfXK1rUH8W' +
    'hq9-S5RKmxkPMWCP-Sb6FNiTJAL8X81J6lqRDbaBXvA_fhN0Pe2g6TQ91V3pbPobbe7RNgatV02jwjyiptOulkxMML' +
    'TyBwKzovEZaeUciwbjKA8cFiBaNC2ihWE2Iq_yNgxKTmCPrDNMpJREdyxFuyTQ-ctJ5drU0JfZXohluS4InIBsE0-f' +
    '6SI8vAOgW-fvFi82bG9Wo6jjs2Gm23geORW4rcwiTMIDBvdjgSVmM763_NEUQU_6afSxTpJc4yCfb0PCwmzD6RCiVg' +
    'KpSPh7M3DSR-2kn4BUdbEGBDWCZziGMJz8aHOhkhUk5lj4JjR8N-1bU3GotbBm_pmq8nfKH_93i8RQ8zi6ZQqgxXmu' +
    'xipI7FISgqr9nATfJ7NUIMQ0JJNEEpiBHlSyqDfK4mvHv0EB8lA9cG_XDK4Ncho_s2ocU4ogx8ygl2zk0hC7XJoHNy' +
    'gjZm7ZYjthocz8XpnTxMkWtALQRKbbY9RQuwk23KDXHthdzQER1aBvPfX0pjgV7RYajhesaVuHnt2yLuAHkn4HUbo1' +
    'P8PXuhgIMnkd8Xuf6XQyOrV6ThglFQkFMdZ5fjU-rJ14uYrMkPtHBCzncxti3_FZjMzwAFZECf_2PiwKl1ArhuCYnU' +
    'dP0UDonAY-lJOTebjSTao-xfherOiwbP5a3Hn3gicDgT1Q_WNFtcu-59Bmv_A8aw4aJ9a1ww6Ny5b0BXWPnHZ-ob-H' +
    'weyqixq5M087w3qzjw34_e6xqoI9EW4eeYEOnMzqz8K5Njxc-8ySfv1QeAJ9d2ytumCUT-atrNDgfkSnl7rEwgaLs0' +
    'NocKPBuIsRzXnF0176tFhNn3iDPadUWmZbDhOUA6I0ybUR1yqpJmFTf_lBwdDrh35IUihfm9Xr9TYY_VBdecfYyqMB' +
    '7tzh5M_rwIHAg4_-E-YBHI8yK5rBnkOxMuy7k-cmmD5lBzFXPd1LnDT0e3LwUZCVgGXBKXVoEli7eZdSMWESGHWeC9' +
    'LkATIru-cBSJrMeG8vVjnqv4z5K7u5icuKmt1H3l5jwAZQNFbB0SKG1BcHBH83f0gT_yiWvU2a-HeGvrMxBeEcKJcW' +
    'r0zO6DoirIYW20t2s2C-A7RtAqCaUhHY2-rzODKoW1_FFss2oKEhz8hI3oFe0utkkUYJl-Pg3sN6mHTL46jOkiA6ey' +
    '1Kw-4YdF6dTBl0ZDjmNnaX4PyXJ7lvIW2vuy13rL3zYkEzdm6TkfY7nJXIXzE-Ysq9LX807cFOjX68jvd0O2TnTVKl' +
    '2JYmBrhS3vsKh0KEPOGEzrvYPWfOeGPsyudNJ4_hbaX7uOs9WeC8haXyuomBejZCU5FsMKOzZferqG9GJWvVqZHL8e' +
    'qEFtinaG9VoWUgUeJpNkDDs8H2X2P0r460uOx4vrbzVTfQFRhwHhFyxKeFUrVBdR-3_WIkH2BrPX4FUiaxfR2HKx9t' +
    'ufkj1NXfPS6reCfi-Wd7eO-pcFF4m-3Fllq_yIsIG05Xvtv4eASfH1c4R_WGH8fV9jUWcxzunTaOsOdlHk_8KhomnO' +
    'OJ-Vq9on3WdVKEyf2kRTiGBuKwTMd67-aGlsXXkW-fogeWWxAeRD6k3toDzKhjmeKsTf2iPxlEQVGNwGYZFdNQ6VXv' +
    'GDW-FJvzaWA-1zXOvO4LvNHd4RWE08orSDGCISZur3ArUBkcNCImJiQul67DqrcDi2_katxRmRh0dRVCcQTDASY_EL' +
    '4L4N2N1mRyWUuZUwdIWo_F50Ead2XaF0A553Ms3XpoMP-phZsYMz3bzUO_L17sI9TT79Ylw7PlgT73PrXKkdF1Avxh' +
    'VDUmfp9ROnO5CuqNeKxPij3mqLrGWd5W97J3bYb4ps1u_AZ49VMyGvrJCeTQRP3cZeOklMMa-lYRiywnwMxvwQyxCK' +
    'mcu4bkChpINknoZih0JZuSllknF70HR7BrXy6jk1QFmONssDOyCNr4EaXSzRBj_rYpTyhSFhiGAVhfxlLpSsDnpC95' +
    'k98GaG7sPz9-ZT3NFjZWf3dJszYKfG_EyiszIU7hv3SbcWFTI-USFhYpw6AS9xUZv9PVv0s-me4uB_0CwHK3evXlfM' +
    'ijSNO54itjeV75HoQpHS_uEDsFJpvoJTDfhwCy4DgkCzbcmY4wnV2lQRFTY9WIiJqcrW5_L2EVVejabA8Pb_GB06S2' +
    'l0vOf7AQsOSktmbXGRkpWY1NbZ2vH-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA0WHzE',
};
