// Made by scripts/build-catalog.ts or scripts/refresh-catalog.ts. Do not edit.

/** The types that each region offers, with the number of zones that offer them. See `readOfferings` for how to read it. */
export const OFFERINGS: string = `
af-south-1 3
  c5
  c5a
  c5ad
  c5d
  c5n
  c6g 2
  c6gd
  c6i
  c6in
  c7g
  c7i 2
  c7i-flex 2
  c8gn -metal-24xl -metal-48xl
  c8i
  c8i-flex
  d2
  g4dn 2
  i3
  i3en
  i4i
  i7i
  i7ie
  inf1 xlarge:2 -2xlarge -6xlarge
  m5
  m5d
  m6g
  m6gd 2
  m6i
  m7g
  m7i
  m8g
  m8i
  m8i-flex
  r5
  r5d
  r5dn
  r5n
  r6g
  r6gd
  r6i
  r6id
  r7g
  r7gd
  r8gd 2
  r8i
  r8i-flex
  t3
  t4g
  u-6tb1 2
  x1 2
  x1e 2
  x2idn
  x2iedn
ap-east-1 3
  c5
  c5a
  c5d -12xlarge -24xlarge -metal
  c5n
  c6a 2
  c6g
  c6gn
  c6i
  c6in
  c7g
  c7i
  c7i-flex
  c8g
  c8gn 2 -metal-24xl -metal-48xl
  d2
  g4dn
  g5 2
  i3
  i3en
  i4i
  i7i
  i7ie
  inf1 2
  m5
  m5d
  m6g
  m6gd
  m6i
  m7g
  m7i
  m7i-flex
  m8g
  r5
  r5d
  r5n
  r6g
  r6i
  r7g
  r7gd
  r8g
  r8gd 2
  t3
  t4g
  u-3tb1 2
  x1 2
ap-northeast-1 3
  a1 2
  c1 2
  c3 2
  c4
  c5
  c5a 2
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6id
  c6in
  c7a
  c7g
  c7gd
  c7gn
  c7i
  c7i-flex
  c8a 2
  c8g
  c8gd
  c8gn -metal-24xl -metal-48xl
  c8i
  c8i-flex
  c8id
  c8in
  c8ine
  d2
  d3
  d3en 2
  f2 1
  g4ad
  g4dn
  g5 2
  g5g 2
  g6 2
  g6e 2
  g6f 2
  g7e 2
  gr6 2
  gr6f 2
  hpc7g 1
  hpc8a 1
  i2 2
  i3
  i3en
  i4i
  i7i
  i7ie
  i8g
  im4gn
  inf1
  inf2 2
  is4gen
  m1 2
  m2 2
  m3 2
  m4
  m5
  m5a
  m5ad
  m5d
  m5dn
  m5n metal:2
  m5zn
  m6a
  m6g
  m6gd
  m6i
  m6id
  m6idn
  m6in
  m7a
  m7g
  m7gd
  m7i
  m7i-flex
  m8a
  m8azn
  m8g
  m8gd
  m8i
  m8i-flex
  m8id
  mac1 2
  p3dn 1
  p4d 2
  p4de 2
  p5 2 4xlarge:1
  p5en 1
  r3 2
  r4
  r5
  r5a
  r5ad 2
  r5b
  r5d
  r5dn
  r5n
  r6a
  r6g
  r6gd
  r6i
  r6id
  r6idn
  r6in
  r7a
  r7g
  r7gd
  r7i
  r7iz
  r8a 2
  r8g
  r8gd
  r8i
  r8i-flex
  r8id
  t1 2
  t2
  t3
  t3a 2
  t4g
  u-3tb1
  u-6tb1
  u7i-6tb 2
  vt1 1
  x1
  x1e 2
  x2idn
  x2iedn 2
  x2iezn
  x8aedz 1
  z1d
ap-northeast-2 4
  c4 2
  c5
  c5a 3
  c5d
  c5n 3
  c6g
  c6gd 3
  c6gn 3
  c6i
  c6id 3
  c6in
  c7g
  c7gd 2
  c7i
  c7i-flex 2
  c8g
  c8gn -metal-24xl -metal-48xl
  c8i
  c8i-flex
  d2 3
  f2 1
  g4dn 3
  g5 3
  g5g 2
  g6 3
  g6e 2
  g6f 3
  g7e 2
  gr6 2
  gr6f 3
  i2 2
  i3
  i3en
  i4i 3
  i7i
  i7ie 3
  i8g 3
  inf1 2
  inf2 3 -8xlarge -24xlarge -48xlarge
  m4 2
  m5
  m5a 2
  m5ad 2
  m5d
  m5zn 2
  m6g
  m6gd 3
  m6i
  m6id 3
  m6idn
  m6in
  m7g
  m7gd 3
  m7i
  m7i-flex
  m8g
  m8i
  m8i-flex
  mac1 2
  p4d 2
  p5 1 -4xlarge
  p5en 1
  r3 2
  r4 2
  r5
  r5a 2
  r5ad 2
  r5b 3
  r5d
  r5dn 2
  r5n
  r6g
  r6gd 2
  r6i
  r6id
  r7g
  r7gd
  r7i
  r8g 3
  r8gd 3
  r8i
  r8i-flex
  t2 2
  t3
  t3a 2
  t4g
  u-6tb1 2
  u7i-12tb 1
  u7i-6tb 3
  u7i-8tb 2
  u7in-16tb 2
  x1 2
  x1e 2
  x2idn 3
  x2iedn 3
  x8aedz 1
  z1d 2
ap-northeast-3 3
  c4 1
  c5
  c5d 12xlarge:2 24xlarge:2 metal:2
  c5n
  c6g
  c6gd
  c6gn
  c6i
  c6in
  c7g
  c7gd 2
  c7i
  c8g
  d2 1
  g4dn 2
  g6e 2
  i3
  i3en 2
  i4i
  i7i 2
  i8g
  m4 1 -10xlarge
  m5
  m5d
  m6g
  m6gd
  m6i
  m7g
  m7i
  m7i-flex
  m8g
  r4 1
  r5
  r5d
  r6g
  r6gd 2
  r6i
  r7g
  r7gd
  r7i
  r8g
  t2 1
  t3
  t4g
  u-6tb1 1
  x1 1
  x1e 1
  x2idn
  x2iedn
ap-south-1 3
  a1 2
  c4 2
  c5
  c5a
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6in
  c7g
  c7gd
  c7i
  c7i-flex
  c8g
  c8gn -metal-24xl -metal-48xl
  c8i
  c8i-flex
  d2
  d3
  g4dn
  g5 2
  g6 2
  g6e 2
  g6f 2
  gr6 2
  gr6f 2
  i2 2
  i3
  i3en
  i4i
  i7i
  i7ie 2
  i8g
  i8ge
  im4gn
  inf1
  inf2 2
  is4gen 2
  m4 2
  m5
  m5a
  m5ad
  m5d
  m6a
  m6g
  m6gd
  m6i
  m6id
  m6idn
  m6in
  m7g
  m7gd
  m7i
  m7i-flex
  m8g
  m8i
  m8i-flex
  mac1 2
  p4d
  p5
  p5en 2
  r3 2
  r4 2
  r5
  r5a
  r5ad
  r5d
  r5n
  r6a
  r6g
  r6gd
  r6i
  r6id
  r7g
  r7gd
  r7i
  r8g
  r8i
  r8i-flex
  t2 2
  t3
  t3a
  t4g
  trn1 1 -2xlarge
  u-6tb1
  u7i-12tb
  u7i-6tb 1
  u7i-8tb 2
  u7in-16tb 1
  x1
  x1e 2
  x2idn
  x2iedn 2
  x8aedz 1
  z1d 2
ap-south-2 3
  c5
  c5d
  c6a
  c6g
  c6i
  c6in
  c7g
  c7i
  c8g
  c8gn -metal-24xl -metal-48xl
  c8i
  c8i-flex
  i3
  i3en
  i4i
  i7i
  m5
  m5d
  m6a
  m6g
  m6gd
  m6i
  m7g
  m8g
  m8i
  m8i-flex
  r5
  r5d
  r6a
  r6g
  r6i
  r7a 2
  r7g
  r7gd
  r7i
  r8g
  r8i
  r8i-flex
  t3
  t4g
  u-6tb1 1
  u7i-12tb 2
  u7i-8tb 2
  x2idn 2
  x2iedn 2
ap-southeast-1 3
  a1 2
  c1 2
  c3 2
  c4
  c5
  c5a
  c5ad 2
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6id
  c6in
  c7g
  c7gd
  c7i
  c7i-flex
  c8g
  c8gn -metal-24xl -metal-48xl
  c8i
  c8i-flex
  d2
  d3
  d3en 2
  g4dn
  g5g 2
  hpc6a 1
  i2 2
  i3
  i3en
  i4g 8xlarge:2
  i4i
  i7i
  i7ie
  i8g
  i8ge
  im4gn
  inf1
  inf2 2
  is4gen
  m1 2
  m2 2
  m3 2
  m4
  m5
  m5a
  m5ad
  m5d
  m5dn
  m5n
  m5zn 2
  m6a
  m6g
  m6gd
  m6i
  m6id
  m6idn
  m6in
  m7g
  m7gd
  m7i
  m7i-flex
  m8g
  m8i
  m8i-flex
  mac1 2
  mac2 2
  p4de 2
  r3 2
  r4
  r5
  r5a
  r5ad
  r5b
  r5d
  r5dn
  r5n
  r6a 2
  r6g
  r6gd
  r6i
  r6id
  r6idn
  r6in
  r7g
  r7gd
  r7i
  r8g
  r8i
  r8i-flex
  t1 2
  t2
  t3
  t3a
  t4g
  u-3tb1
  u-6tb1
  u7i-12tb 2
  u7i-6tb 2
  u7i-8tb 2
  u7in-16tb
  x1
  x1e 2
  x2idn
  x2iedn 2
  z1d
ap-southeast-2 3
  a1 2
  c1 2
  c3
  c4
  c5
  c5a
  c5ad
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6id
  c6in
  c7g
  c7gd
  c7i
  c7i-flex
  c8g
  c8gd
  c8gn -metal-24xl -metal-48xl
  c8i
  c8i-flex
  d2
  d3
  d3en
  f2 1
  g4dn
  g5 2
  g6
  g6f 2
  gr6 2
  gr6f 2
  hpc6a 1
  i2
  i3
  i3en
  i4g
  i4i
  i7i
  i7ie
  i8g
  i8ge
  im4gn
  inf1
  inf2 2
  is4gen
  m1 2
  m2 2
  m3
  m4
  m5
  m5a
  m5ad
  m5d
  m5zn 2
  m6a
  m6g
  m6gd
  m6i
  m6id
  m6idn
  m6in
  m7a
  m7g
  m7gd
  m7i
  m7i-flex
  m8g
  m8gd
  m8i
  m8i-flex
  mac-m4 2
  mac1 2
  mac2-m2 2
  mac2-m2pro 2
  p4d 2
  p5 4xlarge:1
  p5e 1
  r3
  r4
  r5
  r5a
  r5ad
  r5b
  r5d
  r5dn
  r5n
  r6a
  r6g
  r6gd
  r6i
  r6id
  r6idn
  r6in
  r7g
  r7gd
  r7i
  r8g
  r8gd
  r8i
  r8i-flex
  t1 2
  t2
  t3
  t3a
  t4g
  trn1 2 -2xlarge
  u-3tb1 2
  u-6tb1
  u7i-12tb 2
  u7i-6tb 2
  u7in-16tb
  x1 2
  x1e 2
  x2idn
  x2iedn
  x8g
  z1d
ap-southeast-3 3
  c5
  c5d
  c5n
  c6g
  c6gd
  c6gn
  c6in
  c7g
  c7gd 2
  c7i
  c7i-flex
  c8g
  c8gn -metal-24xl -metal-48xl
  d3en 2
  g5 2
  g5g 1 -xlarge -2xlarge -4xlarge -8xlarge -16xlarge
  i3
  i3en
  i4i
  i7i 2
  i7ie
  m5
  m5d
  m6g
  m6gd
  m6i
  m7g
  m7i
  m7i-flex -12xlarge -16xlarge
  m8g
  p5 1
  p5e 2
  p5en 2
  r5
  r5d
  r6g
  r6gd
  r7g
  r7gd
  r7i
  r8g
  r8gd 2
  t3
  t4g
  u-6tb1 2
  u7i-6tb 2
  x2idn
  x2iedn 2
ap-southeast-4 3
  c5
  c5d
  c6g
  c6in
  c7i
  c8g
  c8gn -metal-24xl -metal-48xl
  i3
  i3en
  i4i
  i7i 2
  i7ie
  m5
  m5d
  m6g
  m6gd
  m7g
  m7i
  m7i-flex
  m8g
  r5
  r5d
  r6g
  r7g
  r7i
  r8g
  t3
  t4g
  trn1 1 -2xlarge
  trn2 1 -48xlarge
  x2idn
ap-southeast-5 3
  c6g
  c6gn
  c6i
  c6id
  c6in
  c7g
  c7gd
  c7i
  c7i-flex
  c8g
  c8gd
  c8gn -metal-24xl -metal-48xl
  c8i 2
  c8i-flex
  g6 2
  gr6 2
  i3en
  i4i
  i7i
  i7ie
  i8ge
  m6g
  m6gd
  m6i
  m6id
  m7g
  m7gd
  m7i
  m7i-flex
  m8g
  m8gd
  m8i
  m8i-flex
  r6g
  r6i
  r6id
  r7g
  r7gd
  r7i
  r8g
  r8gd
  r8i
  r8i-flex
  t3
  t4g
  u7i-6tb 2
  u7i-8tb 1
  x2idn
  x2iedn
ca-central-1 3
  c4 2
  c5
  c5a
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6id 2
  c6in
  c7g
  c7gd 2
  c7i
  c7i-flex
  c8g
  c8gd
  c8gn -metal-24xl -metal-48xl
  c8i
  c8i-flex
  d2 2
  d3
  f2 1
  g4ad 2
  g4dn 2
  g5 2
  g6
  g6f 2
  gr6 2
  gr6f 2
  i3
  i3en
  i4g
  i4i
  i7i
  i7ie
  i8g
  im4gn
  inf1 2
  is4gen
  m4 2
  m5
  m5a
  m5ad 2
  m5d
  m6a
  m6g
  m6gd
  m6i
  m6id
  m6idn
  m6in
  m7g
  m7i
  m7i-flex
  m8g
  m8gd
  m8i
  m8i-flex
  mac2-m2 2
  p4d 2
  p5 1 -4xlarge
  r4 2
  r5
  r5a 2
  r5ad 2
  r5b
  r5d
  r5n
  r6a 2
  r6g
  r6gd
  r6i
  r7g
  r7i
  r8g
  r8gd
  r8i
  r8i-flex
  t2 2
  t3
  t3a 2
  t4g
  u-3tb1
  u-6tb1
  u7i-6tb 2
  x1 2
  x1e 2
  x2idn
  x2iedn
ca-west-1 3
  c5
  c6g
  c6gn
  c6i
  c6id
  c6in
  c7g
  c8gn 2 -metal-24xl -metal-48xl
  i3en
  i4i -12xlarge -24xlarge
  i7i
  i7ie 2
  m5
  m5d
  m6g
  m6gd
  m6i
  m6id
  m8g 2
  r5
  r6g
  r6i
  r6id
  r7g
  r8gd 2
  t3
  t4g
eu-central-1 3
  a1 2
  c3 2
  c4
  c5
  c5a
  c5ad
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6id
  c6in
  c7a
  c7g
  c7gd
  c7i
  c7i-flex 2
  c8a 2
  c8g
  c8gd
  c8gn -metal-24xl -metal-48xl
  c8i 2
  c8i-flex
  c8id
  d2
  d3
  d3en
  dl2q 1
  f2 2
  g4ad 2
  g4dn
  g5
  g5g 1
  g6
  g6e
  g6f 2
  gr6 2
  gr6f 2
  i2 2
  i3
  i3en
  i4i
  i7i
  i7ie
  i8g -48xlarge
  i8ge
  im4gn
  inf1
  inf2 2
  is4gen
  m3 2
  m4
  m5
  m5a
  m5ad 2
  m5d
  m5dn
  m5n metal:2
  m5zn 2
  m6a
  m6g
  m6gd
  m6i
  m6id
  m6idn
  m6in
  m7a
  m7g
  m7gd
  m7i
  m7i-flex
  m8a 2
  m8azn 2
  m8g
  m8gd
  m8i
  m8i-flex
  m8id
  mac-m4 2
  mac1 2
  mac2-m2 2
  p4d
  p4de 2
  r3 2
  r4
  r5
  r5a
  r5ad
  r5b
  r5d
  r5dn
  r5n
  r6a
  r6g
  r6gd
  r6i
  r6id
  r6idn
  r6in
  r7a
  r7g
  r7gd
  r7i
  r7iz
  r8a 2
  r8g
  r8gd
  r8i
  r8i-flex
  r8id
  t2
  t3
  t3a
  t4g
  u-3tb1
  u-6tb1
  u7i-12tb
  u7i-6tb
  u7i-8tb
  u7in-16tb
  u7in-24tb 1
  x1
  x1e
  x2idn
  x2iedn
  x8g
  x8i
  z1d
eu-central-2 3
  c5
  c5d
  c6g
  c6gd
  c6in
  c7g 2
  c7gd 2
  c7i
  c7i-flex
  c8g 2
  c8gn 2 -metal-24xl -metal-48xl
  d3
  g6 2
  gr6 2
  i3
  i3en
  i4i
  i7i
  i7ie 2
  m5
  m5d
  m6g
  m6gd
  m6i
  m6id
  m6idn
  m6in
  m7g
  m7i
  m8g
  r5
  r5d
  r6g
  r6gd
  r6i
  r7g
  r8g
  t3
  t4g
  u-3tb1 2
  u-6tb1 2
  u7i-8tb 1
  x2idn 2
  x2iedn 2
eu-north-1 3
  c5
  c5a
  c5d
  c5n
  c6g
  c6gd
  c6gn
  c6i
  c6in
  c7a
  c7g
  c7gd
  c7i
  c7i-flex
  c8g
  c8gn -metal-24xl -metal-48xl
  d2
  g4dn
  g5 2
  g6 2
  g6e 2
  g6f 2
  gr6 2
  gr6f 2
  hpc6a 1
  hpc6id 1
  hpc7a 1
  hpc8a 1
  i3
  i3en
  i4i
  i7i
  i7ie
  i8g
  i8ge
  inf1 2
  inf2 2
  m5
  m5d
  m6g
  m6gd
  m6i
  m6idn
  m6in
  m7a
  m7g
  m7gd
  m7i
  m7i-flex
  m8g
  mac1 2
  p4d 1
  p5 -4xlarge
  p5e 1
  p5en 2
  r5
  r5b 2
  r5d
  r5dn 2
  r5n
  r6g
  r6gd 2
  r6i
  r6idn
  r6in
  r7a
  r7g
  r7gd
  r7i
  r8g
  t3
  t4g
  u-6tb1 2
  u7i-12tb 2
  u7i-6tb 1
  u7i-8tb 2
  u7in-24tb 1
  x2idn
  x2iedn
  x8aedz 1
  x8g 2
  x8i
eu-south-1 3
  c5
  c5a
  c5ad
  c5d
  c5n
  c6g
  c6gn
  c6i
  c6id
  c6in
  c7g
  c8g 2
  c8gn -metal-24xl -metal-48xl
  d2
  g4dn 2
  i3
  i3en
  i4i
  i7i 2
  i7ie 2
  im4gn
  inf1 2
  m5
  m5a
  m5d
  m6a
  m6g
  m6gd
  m6i
  m6id 2
  m7i
  m8g
  r5
  r5a
  r5b
  r5d
  r5dn
  r5n
  r6g
  r6i
  r7g
  r7gd
  r7i
  t3
  t3a
  t4g
  u-3tb1 2
  u-6tb1 2
  u7i-12tb 2
  u7i-6tb 2
  u7i-8tb 2
  x2idn
  x2iedn
eu-south-2 3
  c5
  c5d
  c6g
  c6gd 2
  c6in
  c7a
  c7g
  c7gd
  c7i
  c7i-flex
  c8a
  c8g
  c8gd
  c8gn 2 -metal-24xl -metal-48xl
  c8i
  c8i-flex
  c8id
  c8in -metal-48xl -metal-96xl
  g5g 1
  g6
  g6e 2
  g6f
  g7e 2
  gr6
  gr6f
  i3
  i3en
  i4i
  i7i
  i7ie
  i8g
  im4gn
  m5
  m5d
  m6g
  m6gd
  m6id
  m6idn
  m6in
  m7a
  m7g
  m7gd
  m7i
  m7i-flex
  m8a
  m8g
  m8gd
  m8i
  m8i-flex
  m8ib
  m8id
  m8in
  p5en 2
  r5
  r5d
  r6g
  r6gd
  r6id
  r7a
  r7g
  r7gd
  r7i
  r8a 2
  r8g
  r8gd
  r8i
  r8i-flex
  r8ib
  r8id
  r8in
  t3
  t4g
  u-6tb1 2
  u7i-12tb 1
  x2idn 2
  x2iedn 2
eu-west-1 3
  a1 2
  c1
  c3
  c4
  c5
  c5a
  c5ad
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6id
  c6in
  c7a
  c7g
  c7gd
  c7gn
  c7i
  c7i-flex
  c8a 2
  c8g
  c8gd
  c8gn -metal-24xl -metal-48xl
  c8i 2
  c8i-flex 2
  d2
  d3
  d3en
  g4ad
  g4dn
  g5
  h1 2
  hpc7a 1
  hpc7g 1
  i2
  i3
  i3en
  i4g
  i4i
  i7i
  i7ie
  i8g
  i8ge
  im4gn
  inf1
  inf2
  is4gen
  m1
  m2
  m3
  m4
  m5
  m5a
  m5ad
  m5d
  m5dn
  m5n -metal
  m5zn
  m6a
  m6g
  m6gd
  m6i
  m6id
  m6idn
  m6in
  m7a
  m7g
  m7gd
  m7i
  m7i-flex
  m8a 2
  m8g
  m8gd 2
  m8i 2
  m8i-flex 2
  mac-m4 2
  mac1 2
  mac2 2
  p3dn 2
  p4d 1
  r3
  r4
  r5
  r5a
  r5ad
  r5b
  r5d
  r5dn
  r5n
  r6a
  r6g
  r6gd
  r6i
  r6id
  r6idn
  r6in
  r7a
  r7g
  r7gd
  r7i
  r7iz
  r8a 2
  r8g
  r8gd 2
  r8i 2
  r8i-flex 2
  t1
  t2
  t3
  t3a
  t4g
  u-3tb1
  u-6tb1
  u7i-12tb 2
  u7i-6tb 2
  u7i-8tb
  u7in-16tb
  vt1 2
  x1
  x1e
  x2gd
  x2idn
  x2iedn
  x2iezn 2
  x8g 2
  z1d
eu-west-2 3
  c4
  c5
  c5a
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6id 2
  c6in
  c7a 2
  c7g
  c7gd
  c7i
  c7i-flex
  c8g
  c8gd
  c8gn -metal-24xl -metal-48xl
  c8i 2
  c8i-flex
  d2
  d3 2
  f2 2
  g4ad 2
  g4dn
  g5 2
  g6
  g6f 2
  gr6 2
  gr6f 2
  i3
  i3en
  i4i 12xlarge:2 24xlarge:2
  i7i
  i7ie
  i8g -metal-48xl
  im4gn
  inf1
  inf2 1
  is4gen
  m4
  m5
  m5a
  m5ad
  m5d
  m6a
  m6g
  m6gd
  m6i
  m6id 2
  m6idn 2
  m6in 2
  m7a
  m7g
  m7i
  m7i-flex
  m8g
  m8gd
  m8i
  m8i-flex
  mac1 2
  p4d 2
  p5
  p5e 1
  r4
  r5
  r5a
  r5ad
  r5b
  r5d
  r5n
  r6g
  r6gd 2
  r6i
  r6id
  r7g
  r7gd
  r7i
  r8g
  r8gd
  r8i
  r8i-flex
  t2
  t3
  t3a
  t4g
  u-6tb1 2
  u7i-6tb 1
  u7i-8tb 2
  u7in-16tb 1
  x1
  x2idn
  x2iedn
  z1d
eu-west-3 3
  c5
  c5a 2
  c5d -12xlarge -24xlarge -metal
  c5n
  c6g
  c6gd
  c6gn
  c6i
  c6id 2
  c6in
  c7g
  c7gd 2
  c7i
  c7i-flex
  c8i 2
  c8i-flex 2
  d2
  d3
  g4dn
  g6 2
  gr6 2
  hpc6id 1
  hpc7a 1
  i3
  i3en
  i4i
  i7ie 2
  im4gn
  inf1 2
  inf2 2
  is4gen
  m5
  m5a
  m5ad
  m5d
  m6a
  m6g
  m6gd
  m6i
  m7g
  m7gd
  m7i
  m7i-flex
  m8g
  m8i 2
  m8i-flex 2
  r4
  r5
  r5a
  r5ad
  r5d
  r5dn 2
  r5n
  r6g
  r6gd
  r6i
  r7g
  r7gd
  r7i
  r8g
  r8i
  r8i-flex
  t2
  t3
  t3a
  t4g
  u-3tb1 1
  u-6tb1
  u7i-6tb 1
  x1
  x2idn
  x2iedn
  x8i 2
il-central-1 3
  c5
  c5d
  c6g
  c6gn
  c6i
  c6id
  c6in
  c7g
  d3
  g5
  i3
  i3en
  i4i -12xlarge -24xlarge
  m5
  m5d
  m6g
  m6gd
  m6i
  m6id
  m7g
  m7i
  p4de
  r5
  r5d
  r6g
  r6i
  r6id
  r7g
  r7gd
  t3
  t3a
  t4g
  u-6tb1 1
  x2idn 2
me-central-1 3
  c5
  c5d
  c6g
  c6in
  c7i
  c8gn -metal-24xl -metal-48xl
  g5 2
  g6 2
  g6e 2
  i3
  i3en
  i4i
  i7i
  m5
  m5d
  m6g
  m6gd
  m6i
  m7g
  m7gd
  m7i
  m8g
  p5en 2
  r5
  r5d
  r6g
  r6i
  r7g
  r7gd
  r8g
  r8i 2
  x2idn
  x2iezn 2
me-south-1 3
  c5
  c5a
  c5ad
  c5d -12xlarge -24xlarge -metal
  c5n
  c6g
  c6gn
  c6i
  c6in
  c7g
  d2
  g4dn 2
  i3
  i3en
  i4i
  inf1 2
  m5
  m5d
  m6g
  m6gd
  m6i
  m7g
  m8g
  r5
  r5d
  r6g
  r6i
  r7g
  t3
  t4g
  x2idn 2
sa-east-1 3
  c1 2
  c3 2
  c4 2
  c5
  c5a
  c5ad 2
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6id
  c6in
  c7g
  c7gd 2
  c7i
  c7i-flex
  c8g
  c8gd
  c8gn -metal-24xl -metal-48xl
  c8i 2
  c8i-flex 2
  g4dn
  g5 2
  g6 2
  g6f 2
  gr6 2
  gr6f 2
  i3
  i3en
  i4g
  i4i
  i7i 2
  i7ie
  i8g metal-48xl:2
  inf1
  inf2 1
  m1 1
  m2 1
  m3 2
  m4 2
  m5
  m5a
  m5ad 2
  m5d
  m5zn 2
  m6a
  m6g
  m6gd
  m6i
  m6id 2
  m7g
  m7gd 2
  m7i
  m7i-flex
  m8g
  m8gd
  m8i
  m8i-flex
  p4d 2
  p5 1
  p5e 2
  r3 2
  r4 2
  r5
  r5a 2
  r5ad 2
  r5b
  r5d
  r5n
  r6g
  r6gd
  r6i
  r7g
  r7gd
  r7i
  r8g
  r8gd
  r8i
  r8i-flex
  t1 1
  t2 2
  t3
  t3a
  t4g
  trn2 -48xlarge
  u-3tb1 2
  u-6tb1
  u7i-12tb 2
  u7i-6tb 2
  u7i-8tb 2
  x1 2
  x1e 2
  x2idn
  x2iedn
us-east-1 6
  a1 3
  c1 4
  c3 4
  c4
  c5 5
  c5a 5
  c5ad 5
  c5d 5 12xlarge:3 24xlarge:3 metal:4
  c5n 5
  c6a 5
  c6g 5
  c6gd 5
  c6gn 5
  c6i 5
  c6id 5
  c6in 5
  c7a 5
  c7g 5
  c7gd 5
  c7gn 5
  c7i 5
  c7i-flex 5
  c8a 4
  c8g 5
  c8gb 4 48xlarge:5 metal-48xl:5
  c8gd 5
  c8gn 5
  c8i 5
  c8i-flex 5
  c8ib 3
  c8id 5
  c8in 3
  c8ine 3
  d2
  d3 4
  d3en 4
  dl1 1
  f2 5 6xlarge:4
  g4ad 4
  g4dn 5
  g5 5
  g5g 4
  g6 5
  g6e 4
  g6f 4
  g7e 2
  gr6 4
  gr6f 4
  h1 4
  hpc7g 1
  i2 5
  i3
  i3en 5
  i4g 5
  i4i 5
  i7i 5
  i7ie 5
  i8g 4
  i8ge 3
  im4gn 4
  inf1 5
  inf2 4
  is4gen 4
  m1 4
  m2 4
  m3 4
  m4
  m5 5
  m5a 5
  m5ad 5
  m5d 5
  m5dn 5
  m5n 5 metal:4
  m5zn 5
  m6a 5
  m6g 5
  m6gd 5
  m6i 5
  m6id 5
  m6idn 5
  m6in 5
  m7a 5
  m7g 5
  m7gd 5
  m7i 5
  m7i-flex 5 12xlarge:4 16xlarge:4
  m8a 3
  m8azn 4
  m8g 5
  m8gb 4
  m8gd 5
  m8gn 4
  m8i 5
  m8i-flex 3
  m8ib 3
  m8id 5
  m8in 3
  m8ine 3
  mac-m4 4
  mac-m4max 2
  mac-m4pro 2
  mac1 2
  mac2 4
  mac2-m1ultra 2
  mac2-m2 2
  mac2-m2pro 2
  p3dn 2
  p4d 4
  p4de 2
  p5
  p5en 2
  p6-b200 1
  r3 4
  r4
  r5 5
  r5a 5
  r5ad 5
  r5b 4
  r5d 5
  r5dn 5
  r5n 5
  r6a 5
  r6g 5
  r6gd 5
  r6i 5
  r6id 5
  r6idn 5
  r6in 5
  r7a 5
  r7g 5
  r7gd 5
  r7i 5
  r7iz 5
  r8a 3
  r8g 5
  r8gb 4
  r8gd 5
  r8gn 4
  r8i 5
  r8i-flex 5
  r8ib 3
  r8id 5
  r8in 3
  t1 5
  t2
  t3 5
  t3a 5
  t4g 5
  trn1 3 2xlarge:2
  trn1n 1
  u-3tb1 4
  u-6tb1 4
  u7i-12tb 4
  u7i-6tb 4
  u7i-8tb 4
  u7in-16tb 4
  u7in-24tb 3
  u7in-32tb 2
  vt1 2
  x1
  x1e 4
  x2gd 5
  x2idn 5
  x2iedn 5
  x2iezn 3
  x8g 4
  x8i 5
  z1d 5
us-east-2 3
  a1 2
  c4
  c5
  c5a
  c5ad 2
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6id
  c6in
  c7a
  c7g
  c7gd
  c7gn
  c7i
  c7i-flex
  c8a
  c8g
  c8gd
  c8gn -metal-24xl -metal-48xl
  c8i
  c8i-flex
  c8id
  d2
  d3
  g4ad
  g4dn
  g5
  g6
  g6e
  g6f
  g7e 2
  gr6
  gr6f
  h1
  hpc6a 1
  hpc6id 1
  hpc7a 1
  hpc8a 1
  i2
  i3
  i3en
  i4g
  i4i
  i7i
  i7ie
  i8g
  i8ge
  im4gn
  inf1
  inf2
  is4gen
  m4
  m5
  m5a
  m5ad
  m5d
  m5dn
  m5n
  m5zn
  m6a
  m6g
  m6gd
  m6i
  m6id
  m6idn
  m6in
  m7a
  m7g
  m7gd
  m7i
  m7i-flex
  m8a
  m8azn
  m8g
  m8gd
  m8i
  m8i-flex
  m8id
  mac-m4 2
  mac-m4pro
  mac1 2
  mac2
  mac2-m2 2
  mac2-m2pro
  p4d
  p5
  p5e
  p5en
  p6-b200
  r3
  r4
  r5
  r5a
  r5ad
  r5b
  r5d
  r5dn
  r5n
  r6a
  r6g
  r6gd
  r6i
  r6id
  r6idn
  r6in
  r7a
  r7g
  r7gd
  r7i
  r7iz
  r8a
  r8g
  r8gd
  r8i
  r8i-flex
  r8ib
  r8id
  r8in
  t2
  t3
  t3a
  t4g
  trn1 1
  trn1n 1
  trn2 -3xlarge
  u-3tb1
  u-6tb1
  u7i-12tb 2
  u7i-6tb 2
  u7i-8tb 2
  u7in-16tb 1
  u7in-24tb 2
  x1
  x1e 2
  x2gd
  x2idn
  x2iedn
  x8g
  x8i
  z1d 2
us-west-1 2
  c1
  c3
  c4
  c5
  c5a
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6in
  c7g
  c7gd
  c7i
  c7i-flex
  c8g
  c8gn -metal-24xl -metal-48xl
  c8i
  c8i-flex
  d2
  g4dn
  i2
  i3
  i3en
  i4i
  i7i
  i7ie
  inf1
  m1
  m2
  m3
  m4
  m5
  m5a
  m5ad
  m5d
  m5zn
  m6a
  m6g
  m6gd
  m6i
  m6id
  m6idn
  m6in
  m7g
  m7gd
  m7i
  m7i-flex
  m8g
  m8i
  m8i-flex
  p5 -4xlarge
  p5en 1
  r3
  r4
  r5
  r5a
  r5ad
  r5d
  r5n
  r6a
  r6g
  r6gd
  r6i
  r7g
  r7gd
  r7i
  r8g
  r8gd
  r8i
  r8i-flex
  t1
  t2
  t3
  t3a
  t4g
  x2idn
  x2iedn
  z1d
us-west-2 4
  a1 2
  c1 3
  c3 3
  c4 3
  c5
  c5a
  c5ad 3
  c5d
  c5n
  c6a
  c6g
  c6gd
  c6gn
  c6i
  c6id
  c6in 3
  c7a
  c7g
  c7gd
  c7gn
  c7i
  c7i-flex
  c8a
  c8g
  c8gb -metal-24xl -metal-48xl
  c8gd
  c8gn -metal-24xl -metal-48xl
  c8i
  c8i-flex
  c8ib 3 -metal-48xl -metal-96xl
  c8id
  c8in 3
  c8ine 3
  d2
  d3
  d3en
  dl1 1
  dl2q 1
  f2 2
  g4ad 3
  g4dn 3
  g5 3
  g5g 3
  g6
  g6e
  g6f
  g7e
  gr6
  gr6f
  h1 2
  i2 3
  i3
  i3en
  i4g
  i4i
  i7i
  i7ie
  i8g
  i8ge
  im4gn 3
  inf1
  inf2
  is4gen 3
  m1 3
  m2 3
  m3 3
  m4 3
  m5
  m5a
  m5ad
  m5d
  m5dn 3
  m5n 3
  m5zn 3
  m6a
  m6g
  m6gd
  m6i
  m6id
  m6idn
  m6in
  m7a
  m7g
  m7gd
  m7i
  m7i-flex
  m8a
  m8azn 3
  m8g
  m8gb 3 -metal-24xl -metal-48xl
  m8gd
  m8gn 3 -metal-24xl -metal-48xl
  m8i
  m8i-flex
  m8ib
  m8id
  m8in
  m8ine
  mac-m4
  mac-m4max 2
  mac-m4pro
  mac1
  mac2
  mac2-m1ultra 3
  mac2-m2 3
  mac2-m2pro 3
  p3dn 2
  p4d
  p4de 3
  p5
  p5e 1
  p5en 3
  p6-b200 3
  p6-b300 1
  r3 3
  r4 3
  r5
  r5a
  r5ad
  r5b 3
  r5d metal:3
  r5dn
  r5n 3
  r6a
  r6g
  r6gd
  r6i
  r6id
  r6idn 3
  r6in 3
  r7a
  r7g
  r7gd
  r7i
  r7iz
  r8a
  r8g
  r8gb 3 -metal-24xl -metal-48xl
  r8gd
  r8gn 3 -metal-24xl -metal-48xl
  r8i
  r8i-flex
  r8ib 3
  r8id
  r8in 3
  t1 3
  t2 3
  t3
  t3a
  t4g
  trn1 2
  trn1n 1
  u-3tb1 3
  u-6tb1 3
  u7i-12tb 3
  u7i-6tb 3
  u7i-8tb 3
  u7in-16tb 3
  u7in-24tb 3
  u7in-32tb 2
  vt1 1
  x1 3
  x1e 3
  x2gd
  x2idn 3
  x2iedn 3
  x2iezn 3
  x8aedz 2
  x8g 3
  x8i
  z1d 3
`;
