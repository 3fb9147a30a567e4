/** What is used of packages that come without types. */
declare module 'des.js' {
  interface Decryptor {
    /** The octets of all blocks, padding included. Throws for a length that is no multiple of 8. */
    final(data: ArrayLike<number>): number[];
  }
  interface Options {
    type: 'decrypt';
    key: ArrayLike<number>;
    iv: ArrayLike<number>;
    padding: false;
  }
  interface Mode {
    instantiate(cipher: unknown): new (options: Options) => Decryptor;
  }
  const des: { CBC: Mode; DES: unknown; EDE: unknown };
  export default des;
}

declare module 'bcrypt-pbkdf' {
  const bcrypt: {
    /** Fills `key`; not 0 for arguments out of range. */
    pbkdf(
      password: Uint8Array,
      passwordLength: number,
      salt: Uint8Array,
      saltLength: number,
      key: Uint8Array,
      keyLength: number,
      rounds: number,
    ): number;
  };
  export default bcrypt;
}
