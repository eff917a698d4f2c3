// libcrypto of OpenSSL as a module: the digests of its EVP interface. Only Digests imports it.
#include <openssl/evp.h>
