/** A modulus of 512 bits with the mark of ROCA: the product of two primes k·M + 65537^a mod M, made for this file. */
export const rocaModulus =
  0xbc22454f47a0025697f0b710946580063477819c7f110909b6d4a394aaa2778b770368e0bef2f83442bc6fa3844e4d8e6f662f25e7a024e3b13082b3ccebf457n;
