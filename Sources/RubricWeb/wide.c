// Arithmetic on 128 bits, which WebAssembly lacks and compiled code calls by these names (those of compiler-rt).

#include <stdint.h>

typedef unsigned __int128 Wide;
typedef __int128 SignedWide;

static Wide join(uint64_t high, uint64_t low) {
  union { uint64_t halves[2]; Wide wide; } both = {{low, high}};
  return both.wide;
}

static uint64_t low_half(Wide value) {
  union { Wide wide; uint64_t halves[2]; } both = {value};
  return both.halves[0];
}

static uint64_t high_half(Wide value) {
  union { Wide wide; uint64_t halves[2]; } both = {value};
  return both.halves[1];
}

SignedWide __ashlti3(SignedWide value, int count) {
  uint64_t low = low_half((Wide)value), high = high_half((Wide)value);
  if (count & 64) return (SignedWide)join(low << (count & 63), 0);
  if (!count) return value;
  return (SignedWide)join(high << count | low >> (64 - count), low << count);
}

SignedWide __multi3(SignedWide left, SignedWide right) {
  uint64_t a = low_half((Wide)left), b = low_half((Wide)right);
  uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
  uint64_t low = a0 * b0, middle = a1 * b0 + (low >> 32), other = a0 * b1 + (uint32_t)middle;
  uint64_t high = a1 * b1 + (middle >> 32) + (other >> 32);
  high += a * high_half((Wide)right) + high_half((Wide)left) * b;
  return (SignedWide)join(high, other << 32 | (uint32_t)low);
}

static Wide divide(Wide dividend, Wide divisor) {
  if (!high_half(dividend) && !high_half(divisor)) return low_half(dividend) / low_half(divisor);
  uint64_t quotient_low = low_half(dividend), quotient_high = high_half(dividend);
  Wide rest = 0;
  // Bit by bit: the dividend is shifted out at the top while the quotient is shifted in at the bottom.
  for (int step = 0; step < 128; step++) {
    uint64_t out = quotient_high >> 63;
    rest = join(high_half(rest) << 1 | low_half(rest) >> 63, low_half(rest) << 1 | out);
    quotient_high = quotient_high << 1 | quotient_low >> 63;
    quotient_low <<= 1;
    if (rest >= divisor) {
      rest -= divisor;
      quotient_low |= 1;
    }
  }
  return join(quotient_high, quotient_low);
}

SignedWide __divti3(SignedWide dividend, SignedWide divisor) {
  Wide quotient = divide(
    dividend < 0 ? -(Wide)dividend : (Wide)dividend, divisor < 0 ? -(Wide)divisor : (Wide)divisor);
  return (dividend < 0) != (divisor < 0) ? -(SignedWide)quotient : (SignedWide)quotient;
}
