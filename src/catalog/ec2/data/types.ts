// Made by scripts/build-catalog.ts or scripts/refresh-catalog.ts. Do not edit.

/** Every instance type. See `readTypes` for how to read it. */
export const TYPES: string = `
a1 arm64 1t | medium 1 2048 | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | metal 16 32768 bare
c1 x86_64 1t | medium 2 1740 350GB/1 | xlarge 8 7168 1680GB/4
c3 x86_64 2t | large 2 3840 32GB/2 | xlarge 4 7680 80GB/2 | 2xlarge 8 15360 160GB/2 | 4xlarge 16 30720 320GB/2 | 8xlarge 32 61440 640GB/2
c4 x86_64 2t | large 2 3840 | xlarge 4 7680 | 2xlarge 8 15360 | 4xlarge 16 30720 | 8xlarge 36 61440
c5 x86_64 2t | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 9xlarge 36 73728 | 12xlarge 48 98304 | 18xlarge 72 147456 | 24xlarge 96 196608 | metal 96 196608 bare
c5a x86_64 2t | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608
c5ad x86_64 2t | large 2 4096 75GB/1 | xlarge 4 8192 150GB/1 | 2xlarge 8 16384 300GB/1 | 4xlarge 16 32768 600GB/2 | 8xlarge 32 65536 1200GB/2 | 12xlarge 48 98304 1800GB/2 | 16xlarge 64 131072 2400GB/2 | 24xlarge 96 196608 3800GB/2
c5d x86_64 2t | large 2 4096 50GB/1 | xlarge 4 8192 100GB/1 | 2xlarge 8 16384 200GB/1 | 4xlarge 16 32768 400GB/1 | 9xlarge 36 73728 900GB/1 | 12xlarge 48 98304 1800GB/2 | 18xlarge 72 147456 1800GB/2 | 24xlarge 96 196608 3600GB/4 | metal 96 196608 bare 3600GB/4
c5n x86_64 2t | large 2 5376 | xlarge 4 10752 | 2xlarge 8 21504 | 4xlarge 16 43008 | 9xlarge 36 98304 | 18xlarge 72 196608 | metal 72 196608 bare
c6a x86_64 2t | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 32xlarge 128 262144 | 48xlarge 192 393216 | metal 192 393216 bare
c6g arm64 1t | medium 1 2048 | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | metal 64 131072 bare
c6gd arm64 1t | medium 1 2048 59GB/1 | large 2 4096 118GB/1 | xlarge 4 8192 237GB/1 | 2xlarge 8 16384 474GB/1 | 4xlarge 16 32768 950GB/1 | 8xlarge 32 65536 1900GB/1 | 12xlarge 48 98304 2850GB/2 | 16xlarge 64 131072 3800GB/2 | metal 64 131072 bare 3800GB/2
c6gn arm64 1t | medium 1 2048 | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072
c6i x86_64 2t | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 32xlarge 128 262144 | metal 128 262144 bare
c6id x86_64 2t | large 2 4096 118GB/1 | xlarge 4 8192 237GB/1 | 2xlarge 8 16384 474GB/1 | 4xlarge 16 32768 950GB/1 | 8xlarge 32 65536 1900GB/1 | 12xlarge 48 98304 2850GB/2 | 16xlarge 64 131072 3800GB/2 | 24xlarge 96 196608 5700GB/4 | 32xlarge 128 262144 7600GB/4 | metal 128 262144 bare 7600GB/4
c6in x86_64 2t | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 32xlarge 128 262144 | metal 128 262144 bare
c7a x86_64 1t | medium 1 2048 | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 32xlarge 128 262144 | 48xlarge 192 393216 | metal-48xl 192 393216 bare
c7g arm64 1t | medium 1 2048 | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | metal 64 131072 bare
c7gd arm64 1t | medium 1 2048 59GB/1 | large 2 4096 118GB/1 | xlarge 4 8192 237GB/1 | 2xlarge 8 16384 474GB/1 | 4xlarge 16 32768 950GB/1 | 8xlarge 32 65536 1900GB/1 | 12xlarge 48 98304 2850GB/2 | 16xlarge 64 131072 3800GB/2 | metal 64 131072 bare 3800GB/2
c7gn arm64 1t | medium 1 2048 | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | metal 64 131072 bare
c7i x86_64 2t | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 48xlarge 192 393216 | metal-24xl 96 196608 bare | metal-48xl 192 393216 bare
c7i-flex x86_64 2t | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072
c8a x86_64 1t | medium 1 2048 | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 48xlarge 192 393216 | metal-24xl 96 196608 bare | metal-48xl 192 393216 bare
c8g arm64 1t | medium 1 2048 | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 48xlarge 192 393216 | metal-24xl 96 196608 bare | metal-48xl 192 393216 bare
c8gb arm64 1t | medium 1 2048 | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 48xlarge 192 393216 | metal-24xl 96 196608 bare | metal-48xl 192 393216 bare
c8gd arm64 1t | medium 1 2048 59GB/1 | large 2 4096 118GB/1 | xlarge 4 8192 237GB/1 | 2xlarge 8 16384 474GB/1 | 4xlarge 16 32768 950GB/1 | 8xlarge 32 65536 1900GB/1 | 12xlarge 48 98304 2850GB/3 | 16xlarge 64 131072 3800GB/2 | 24xlarge 96 196608 5700GB/3 | 48xlarge 192 393216 11400GB/6 | metal-24xl 96 196608 bare 5700GB/3 | metal-48xl 192 393216 bare 11400GB/6
c8gn arm64 1t | medium 1 2048 | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 48xlarge 192 393216 | metal-24xl 96 196608 bare | metal-48xl 192 393216 bare
c8i x86_64 2t | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 32xlarge 128 262144 | 48xlarge 192 393216 | 96xlarge 384 786432 | metal-48xl 192 393216 bare | metal-96xl 384 786432 bare
c8i-flex x86_64 2t | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072
c8ib x86_64 2t | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 32xlarge 128 262144 | 48xlarge 192 393216 | 96xlarge 384 786432 | metal-48xl 192 393216 bare | metal-96xl 384 786432 bare
c8id x86_64 2t | large 2 4096 118GB/1 | xlarge 4 8192 237GB/1 | 2xlarge 8 16384 474GB/1 | 4xlarge 16 32768 950GB/1 | 8xlarge 32 65536 1900GB/1 | 12xlarge 48 98304 2850GB/1 | 16xlarge 64 131072 3800GB/1 | 24xlarge 96 196608 5700GB/2 | 32xlarge 128 262144 7600GB/2 | 48xlarge 192 393216 11400GB/3 | 96xlarge 384 786432 22800GB/6 | metal-48xl 192 393216 bare 11400GB/3 | metal-96xl 384 786432 bare 22800GB/6
c8in x86_64 2t | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304 | 16xlarge 64 131072 | 24xlarge 96 196608 | 32xlarge 128 262144 | 48xlarge 192 393216 | 96xlarge 384 786432 | metal-48xl 192 393216 bare | metal-96xl 384 786432 bare
c8ine x86_64 2t no-spot | large 2 4096 | xlarge 4 8192 | 2xlarge 8 16384 | 4xlarge 16 32768 | 8xlarge 32 65536 | 12xlarge 48 98304
d2 x86_64 2t | xlarge 4 31232 6144GB/3 | 2xlarge 8 62464 12288GB/6 | 4xlarge 16 124928 24576GB/12 | 8xlarge 36 249856 49152GB/24
d3 x86_64 2t | xlarge 4 32768 5940GB/3 | 2xlarge 8 65536 11880GB/6 | 4xlarge 16 131072 23760GB/12 | 8xlarge 32 262144 47520GB/24
d3en x86_64 2t | xlarge 4 16384 27960GB/2 | 2xlarge 8 32768 55920GB/4 | 4xlarge 16 65536 111840GB/8 | 6xlarge 24 98304 167760GB/12 | 8xlarge 32 131072 223680GB/16 | 12xlarge 48 196608 335520GB/24
dl1 x86_64 2t | 24xlarge 96 786432 4000GB/4 gpu8
dl2q x86_64 2t | 24xlarge 96 786432
f2 x86_64 2t | 6xlarge 24 262144 940GB/1 | 12xlarge 48 524288 1880GB/2 | 48xlarge 192 2097152 7520GB/8
g4ad x86_64 2t | xlarge 4 16384 150GB/1 gpu1 | 2xlarge 8 32768 300GB/1 gpu1 | 4xlarge 16 65536 600GB/1 gpu1 | 8xlarge 32 131072 1200GB/1 gpu2 | 16xlarge 64 262144 2400GB/2 gpu4
g4dn x86_64 2t | xlarge 4 16384 125GB/1 gpu1 | 2xlarge 8 32768 225GB/1 gpu1 | 4xlarge 16 65536 225GB/1 gpu1 | 8xlarge 32 131072 900GB/1 gpu1 | 12xlarge 48 196608 900GB/1 gpu4 | 16xlarge 64 262144 900GB/1 gpu1 | metal 96 393216 bare 1800GB/2 gpu8
g5 x86_64 2t | xlarge 4 16384 250GB/1 gpu1 | 2xlarge 8 32768 450GB/1 gpu1 | 4xlarge 16 65536 600GB/1 gpu1 | 8xlarge 32 131072 900GB/1 gpu1 | 12xlarge 48 196608 3800GB/1 gpu4 | 16xlarge 64 262144 1900GB/1 gpu1 | 24xlarge 96 393216 3800GB/1 gpu4 | 48xlarge 192 786432 7600GB/2 gpu8
g5g arm64 1t | xlarge 4 8192 gpu1 | 2xlarge 8 16384 gpu1 | 4xlarge 16 32768 gpu1 | 8xlarge 32 65536 gpu1 | 16xlarge 64 131072 gpu2 | metal 64 131072 bare gpu2
g6 x86_64 2t | xlarge 4 16384 250GB/1 gpu1 | 2xlarge 8 32768 450GB/1 gpu1 | 4xlarge 16 65536 600GB/1 gpu1 | 8xlarge 32 131072 900GB/2 gpu1 | 12xlarge 48 196608 3760GB/4 gpu4 | 16xlarge 64 262144 1880GB/2 gpu1 | 24xlarge 96 393216 3760GB/4 gpu4 | 48xlarge 192 786432 7520GB/8 gpu8
g6e x86_64 2t | xlarge 4 32768 250GB/1 gpu1 | 2xlarge 8 65536 450GB/1 gpu1 | 4xlarge 16 131072 600GB/1 gpu1 | 8xlarge 32 262144 900GB/2 gpu1 | 12xlarge 48 393216 3800GB/2 gpu4 | 16xlarge 64 524288 1900GB/2 gpu1 | 24xlarge 96 786432 3800GB/2 gpu4 | 48xlarge 192 1572864 7600GB/4 gpu8
g6f x86_64 2t | large 2 8192 100GB/1 gpu1 | xlarge 4 16384 100GB/1 gpu1 | 2xlarge 8 32768 200GB/1 gpu1 | 4xlarge 16 65536 450GB/1 gpu1
g7e x86_64 2t | 2xlarge 8 65536 1900GB/1 gpu1 | 4xlarge 16 131072 1900GB/1 gpu1 | 8xlarge 32 262144 1900GB/1 gpu1 | 12xlarge 48 524288 3800GB/1 gpu2 | 24xlarge 96 1048576 7600GB/2 gpu4 | 48xlarge 192 2097152 15200GB/4 gpu8
gr6 x86_64 2t | 4xlarge 16 131072 600GB/1 gpu1 | 8xlarge 32 262144 900GB/2 gpu1
gr6f x86_64 2t | 4xlarge 16 131072 450GB/1 gpu1
h1 x86_64 2t | 2xlarge 8 32768 2000GB/1 | 4xlarge 16 65536 4000GB/2 | 8xlarge 32 131072 8000GB/4 | 16xlarge 64 262144 16000GB/8
hpc6a x86_64 1t no-spot | 48xlarge 96 393216
hpc6id x86_64 1t no-spot | 32xlarge 64 1048576 15200GB/4
hpc7a x86_64 1t no-spot | 12xlarge 24 786432 | 24xlarge 48 786432 | 48xlarge 96 786432 | 96xlarge 192 786432
hpc7g arm64 1t no-spot | 4xlarge 16 131072 | 8xlarge 32 131072 | 16xlarge 64 131072
hpc8a x86_64 1t no-spot | 96xlarge 192 786432
i2 x86_64 2t | xlarge 4 31232 800GB/1 | 2xlarge 8 62464 1600GB/2 | 4xlarge 16 124928 3200GB/4 | 8xlarge 32 249856 6400GB/8
i3 x86_64 2t | large 2 15616 475GB/1 | xlarge 4 31232 950GB/1 | 2xlarge 8 62464 1900GB/1 | 4xlarge 16 124928 3800GB/2 | 8xlarge 32 249856 7600GB/4 | 16xlarge 64 499712 15200GB/8
i3en x86_64 2t | large 2 16384 1250GB/1 | xlarge 4 32768 2500GB/1 | 2xlarge 8 65536 5000GB/2 | 3xlarge 12 98304 7500GB/1 | 6xlarge 24 196608 15000GB/2 | 12xlarge 48 393216 30000GB/4 | 24xlarge 96 786432 60000GB/8 | metal 96 786432 bare 60000GB/8
i4g arm64 1t | large 2 16384 468GB/1 | xlarge 4 32768 937GB/1 | 2xlarge 8 65536 1875GB/1 | 4xlarge 16 131072 3750GB/1 | 8xlarge 32 262144 7500GB/2 | 16xlarge 64 524288 15000GB/4
i4i x86_64 2t | large 2 16384 468GB/1 | xlarge 4 32768 937GB/1 | 2xlarge 8 65536 1875GB/1 | 4xlarge 16 131072 3750GB/1 | 8xlarge 32 262144 7500GB/2 | 12xlarge 48 393216 11250GB/3 | 16xlarge 64 524288 15000GB/4 | 24xlarge 96 786432 22500GB/6 | 32xlarge 128 1048576 30000GB/8 | metal 128 1048576 bare 30000GB/8
i7i x86_64 2t | large 2 16384 468GB/1 | xlarge 4 32768 937GB/1 | 2xlarge 8 65536 1875GB/1 | 4xlarge 16 131072 3750GB/1 | 8xlarge 32 262144 7500GB/2 | 12xlarge 48 393216 11250GB/3 | 16xlarge 64 524288 15000GB/4 | 24xlarge 96 786432 22500GB/6 | 48xlarge 192 1572864 45000GB/12 | metal-24xl 96 786432 bare 22500GB/6 | metal-48xl 192 1572864 bare 45000GB/12
i7ie x86_64 2t | large 2 16384 1250GB/1 | xlarge 4 32768 2500GB/1 | 2xlarge 8 65536 5000GB/2 | 3xlarge 12 98304 7500GB/1 | 6xlarge 24 196608 15000GB/2 | 12xlarge 48 393216 30000GB/4 | 18xlarge 72 589824 45000GB/6 | 24xlarge 96 786432 60000GB/8 | 48xlarge 192 1572864 120000GB/16 | metal-24xl 96 786432 bare 60000GB/8 | metal-48xl 192 1572864 bare 120000GB/16
i8g arm64 1t | large 2 16384 468GB/1 | xlarge 4 32768 937GB/1 | 2xlarge 8 65536 1875GB/1 | 4xlarge 16 131072 3750GB/1 | 8xlarge 32 262144 7500GB/2 | 12xlarge 48 393216 11250GB/3 | 16xlarge 64 524288 15000GB/4 | 24xlarge 96 786432 22500GB/6 | 48xlarge 192 1572864 45000GB/12 | metal-24xl 96 786432 bare 22500GB/6 | metal-48xl 192 1572864 bare 45000GB/12
i8ge arm64 1t | large 2 16384 1250GB/1 | xlarge 4 32768 2500GB/1 | 2xlarge 8 65536 5000GB/2 | 3xlarge 12 98304 7500GB/1 | 6xlarge 24 196608 15000GB/2 | 12xlarge 48 393216 30000GB/4 | 18xlarge 72 589824 45000GB/6 | 24xlarge 96 786432 60000GB/8 | 48xlarge 192 1572864 120000GB/16 | metal-24xl 96 786432 bare 60000GB/8 | metal-48xl 192 1572864 bare 120000GB/16
im4gn arm64 1t | large 2 8192 937GB/1 | xlarge 4 16384 1875GB/1 | 2xlarge 8 32768 3750GB/1 | 4xlarge 16 65536 7500GB/1 | 8xlarge 32 131072 15000GB/2 | 16xlarge 64 262144 30000GB/4
inf1 x86_64 2t | xlarge 4 8192 | 2xlarge 8 16384 | 6xlarge 24 49152 | 24xlarge 96 196608
inf2 x86_64 2t | xlarge 4 16384 | 8xlarge 32 131072 | 24xlarge 96 393216 | 48xlarge 192 786432
is4gen arm64 1t | medium 1 6144 937GB/1 | large 2 12288 1875GB/1 | xlarge 4 24576 3750GB/1 | 2xlarge 8 49152 7500GB/1 | 4xlarge 16 98304 15000GB/2 | 8xlarge 32 196608 30000GB/4
m1 x86_64 1t | small 1 1740 160GB/1 | medium 1 3788 410GB/1 | large 2 7680 840GB/2 | xlarge 4 15360 1680GB/4
m2 x86_64 1t | xlarge 2 17510 420GB/1 | 2xlarge 4 35020 850GB/1 | 4xlarge 8 70041 1680GB/2
m3 x86_64 | medium 1 3840 1t 4GB/1 | large 2 7680 2t 32GB/1 | xlarge 4 15360 2t 80GB/2 | 2xlarge 8 30720 2t 160GB/2
m4 x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 10xlarge 40 163840 | 16xlarge 64 262144
m5 x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | metal 96 393216 bare
m5a x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216
m5ad x86_64 2t | large 2 8192 75GB/1 | xlarge 4 16384 150GB/1 | 2xlarge 8 32768 300GB/1 | 4xlarge 16 65536 600GB/2 | 8xlarge 32 131072 1200GB/2 | 12xlarge 48 196608 1800GB/2 | 16xlarge 64 262144 2400GB/4 | 24xlarge 96 393216 3600GB/4
m5d x86_64 2t | large 2 8192 75GB/1 | xlarge 4 16384 150GB/1 | 2xlarge 8 32768 300GB/1 | 4xlarge 16 65536 600GB/2 | 8xlarge 32 131072 1200GB/2 | 12xlarge 48 196608 1800GB/2 | 16xlarge 64 262144 2400GB/4 | 24xlarge 96 393216 3600GB/4 | metal 96 393216 bare 3600GB/4
m5dn x86_64 2t | large 2 8192 75GB/1 | xlarge 4 16384 150GB/1 | 2xlarge 8 32768 300GB/1 | 4xlarge 16 65536 600GB/2 | 8xlarge 32 131072 1200GB/2 | 12xlarge 48 196608 1800GB/2 | 16xlarge 64 262144 2400GB/4 | 24xlarge 96 393216 3600GB/4 | metal 96 393216 bare 3600GB/4
m5n x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | metal 96 393216 bare
m5zn x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 3xlarge 12 49152 | 6xlarge 24 98304 | 12xlarge 48 196608 | metal 48 196608 bare
m6a x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 32xlarge 128 524288 | 48xlarge 192 786432 | metal 192 786432 bare
m6g arm64 1t | medium 1 4096 | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | metal 64 262144 bare
m6gd arm64 1t | medium 1 4096 59GB/1 | large 2 8192 118GB/1 | xlarge 4 16384 237GB/1 | 2xlarge 8 32768 474GB/1 | 4xlarge 16 65536 950GB/1 | 8xlarge 32 131072 1900GB/1 | 12xlarge 48 196608 2850GB/2 | 16xlarge 64 262144 3800GB/2 | metal 64 262144 bare 3800GB/2
m6i x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 32xlarge 128 524288 | metal 128 524288 bare
m6id x86_64 2t | large 2 8192 118GB/1 | xlarge 4 16384 237GB/1 | 2xlarge 8 32768 474GB/1 | 4xlarge 16 65536 950GB/1 | 8xlarge 32 131072 1900GB/1 | 12xlarge 48 196608 2850GB/2 | 16xlarge 64 262144 3800GB/2 | 24xlarge 96 393216 5700GB/4 | 32xlarge 128 524288 7600GB/4 | metal 128 524288 bare 7600GB/4
m6idn x86_64 2t | large 2 8192 118GB/1 | xlarge 4 16384 237GB/1 | 2xlarge 8 32768 474GB/1 | 4xlarge 16 65536 950GB/1 | 8xlarge 32 131072 1900GB/1 | 12xlarge 48 196608 2850GB/2 | 16xlarge 64 262144 3800GB/2 | 24xlarge 96 393216 5700GB/4 | 32xlarge 128 524288 7600GB/4 | metal 128 524288 bare 7600GB/4
m6in x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 32xlarge 128 524288 | metal 128 524288 bare
m7a x86_64 1t | medium 1 4096 | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 32xlarge 128 524288 | 48xlarge 192 786432 | metal-48xl 192 786432 bare
m7g arm64 1t | medium 1 4096 | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | metal 64 262144 bare
m7gd arm64 1t | medium 1 4096 59GB/1 | large 2 8192 118GB/1 | xlarge 4 16384 237GB/1 | 2xlarge 8 32768 474GB/1 | 4xlarge 16 65536 950GB/1 | 8xlarge 32 131072 1900GB/1 | 12xlarge 48 196608 2850GB/2 | 16xlarge 64 262144 3800GB/2 | metal 64 262144 bare 3800GB/2
m7i x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 48xlarge 192 786432 | metal-24xl 96 393216 bare | metal-48xl 192 786432 bare
m7i-flex x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144
m8a x86_64 1t | medium 1 4096 | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 48xlarge 192 786432 | metal-24xl 96 393216 bare | metal-48xl 192 786432 bare
m8azn x86_64 1t | medium 1 4096 | large 2 8192 | xlarge 4 16384 | 3xlarge 12 49152 | 6xlarge 24 98304 | 12xlarge 48 196608 | 24xlarge 96 393216 | metal-12xl 48 196608 bare | metal-24xl 96 393216 bare
m8g arm64 1t | medium 1 4096 | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 48xlarge 192 786432 | metal-24xl 96 393216 bare | metal-48xl 192 786432 bare
m8gb arm64 1t | medium 1 4096 | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 48xlarge 192 786432 | metal-24xl 96 393216 bare | metal-48xl 192 786432 bare
m8gd arm64 1t | medium 1 4096 59GB/1 | large 2 8192 118GB/1 | xlarge 4 16384 237GB/1 | 2xlarge 8 32768 474GB/1 | 4xlarge 16 65536 950GB/1 | 8xlarge 32 131072 1900GB/1 | 12xlarge 48 196608 2850GB/3 | 16xlarge 64 262144 3800GB/2 | 24xlarge 96 393216 5700GB/3 | 48xlarge 192 786432 11400GB/6 | metal-24xl 96 393216 bare 5700GB/3 | metal-48xl 192 786432 bare 11400GB/6
m8gn arm64 1t | medium 1 4096 | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 48xlarge 192 786432 | metal-24xl 96 393216 bare | metal-48xl 192 786432 bare
m8i x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 32xlarge 128 524288 | 48xlarge 192 786432 | 96xlarge 384 1572864 | metal-48xl 192 786432 bare | metal-96xl 384 1572864 bare
m8i-flex x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144
m8ib x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 32xlarge 128 524288 | 48xlarge 192 786432 | 96xlarge 384 1572864
m8id x86_64 2t | large 2 8192 118GB/1 | xlarge 4 16384 237GB/1 | 2xlarge 8 32768 474GB/1 | 4xlarge 16 65536 950GB/1 | 8xlarge 32 131072 1900GB/1 | 12xlarge 48 196608 2850GB/1 | 16xlarge 64 262144 3800GB/1 | 24xlarge 96 393216 5700GB/2 | 32xlarge 128 524288 7600GB/2 | 48xlarge 192 786432 11400GB/3 | 96xlarge 384 1572864 22800GB/6 | metal-48xl 192 786432 bare 11400GB/3 | metal-96xl 384 1572864 bare 22800GB/6
m8in x86_64 2t | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608 | 16xlarge 64 262144 | 24xlarge 96 393216 | 32xlarge 128 524288 | 48xlarge 192 786432 | 96xlarge 384 1572864
m8ine x86_64 2t no-spot | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768 | 4xlarge 16 65536 | 8xlarge 32 131072 | 12xlarge 48 196608
mac-m4 1t bare no-spot | metal 10 24576 1900GB/1
mac-m4max 1t bare no-spot | metal 16 131072
mac-m4pro 1t bare no-spot | metal 14 49152 1900GB/1
mac1 2t bare no-spot | metal 12 32768
mac2 2t bare no-spot | metal 8 16384
mac2-m1ultra 1t bare no-spot | metal 20 131072
mac2-m2 1t bare no-spot | metal 8 24576
mac2-m2pro 1t bare no-spot | metal 12 32768
p3dn x86_64 2t | 24xlarge 96 786432 1800GB/2 gpu8
p4d x86_64 2t | 24xlarge 96 1179648 8000GB/8 gpu8
p4de x86_64 2t | 24xlarge 96 1179648 8000GB/8 gpu8
p5 x86_64 2t | 4xlarge 16 262144 3800GB/1 gpu1 | 48xlarge 192 2097152 30400GB/8 gpu8
p5e x86_64 2t | 48xlarge 192 2097152 30400GB/8 gpu8
p5en x86_64 2t | 48xlarge 192 2097152 30400GB/8 gpu8
p6-b200 x86_64 2t | 48xlarge 192 2097152 30400GB/8 gpu8
p6-b300 x86_64 2t | 48xlarge 192 4194304 30400GB/8 gpu8
r3 x86_64 2t | large 2 15360 32GB/1 | xlarge 4 31232 80GB/1 | 2xlarge 8 62464 160GB/1 | 4xlarge 16 124928 320GB/1 | 8xlarge 32 249856 640GB/2
r4 x86_64 2t | large 2 15616 | xlarge 4 31232 | 2xlarge 8 62464 | 4xlarge 16 124928 | 8xlarge 32 249856 | 16xlarge 64 499712
r5 x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | metal 96 786432 bare
r5a x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432
r5ad x86_64 2t | large 2 16384 75GB/1 | xlarge 4 32768 150GB/1 | 2xlarge 8 65536 300GB/1 | 4xlarge 16 131072 600GB/2 | 8xlarge 32 262144 1200GB/2 | 12xlarge 48 393216 1800GB/2 | 16xlarge 64 524288 2400GB/4 | 24xlarge 96 786432 3600GB/4
r5b x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | metal 96 786432 bare
r5d x86_64 2t | large 2 16384 75GB/1 | xlarge 4 32768 150GB/1 | 2xlarge 8 65536 300GB/1 | 4xlarge 16 131072 600GB/2 | 8xlarge 32 262144 1200GB/2 | 12xlarge 48 393216 1800GB/2 | 16xlarge 64 524288 2400GB/4 | 24xlarge 96 786432 3600GB/4 | metal 96 786432 bare 3600GB/4
r5dn x86_64 2t | large 2 16384 75GB/1 | xlarge 4 32768 150GB/1 | 2xlarge 8 65536 300GB/1 | 4xlarge 16 131072 600GB/2 | 8xlarge 32 262144 1200GB/2 | 12xlarge 48 393216 1800GB/2 | 16xlarge 64 524288 2400GB/4 | 24xlarge 96 786432 3600GB/4 | metal 96 786432 bare 3600GB/4
r5n x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | metal 96 786432 bare
r6a x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 32xlarge 128 1048576 | 48xlarge 192 1572864 | metal 192 1572864 bare
r6g arm64 1t | medium 1 8192 | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | metal 64 524288 bare
r6gd arm64 1t | medium 1 8192 59GB/1 | large 2 16384 118GB/1 | xlarge 4 32768 237GB/1 | 2xlarge 8 65536 474GB/1 | 4xlarge 16 131072 950GB/1 | 8xlarge 32 262144 1900GB/1 | 12xlarge 48 393216 2850GB/2 | 16xlarge 64 524288 3800GB/2 | metal 64 524288 bare 3800GB/2
r6i x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 32xlarge 128 1048576 | metal 128 1048576 bare
r6id x86_64 2t | large 2 16384 118GB/1 | xlarge 4 32768 237GB/1 | 2xlarge 8 65536 474GB/1 | 4xlarge 16 131072 950GB/1 | 8xlarge 32 262144 1900GB/1 | 12xlarge 48 393216 2850GB/2 | 16xlarge 64 524288 3800GB/2 | 24xlarge 96 786432 5700GB/4 | 32xlarge 128 1048576 7600GB/4 | metal 128 1048576 bare 7600GB/4
r6idn x86_64 2t | large 2 16384 118GB/1 | xlarge 4 32768 237GB/1 | 2xlarge 8 65536 474GB/1 | 4xlarge 16 131072 950GB/1 | 8xlarge 32 262144 1900GB/1 | 12xlarge 48 393216 2850GB/2 | 16xlarge 64 524288 3800GB/2 | 24xlarge 96 786432 5700GB/4 | 32xlarge 128 1048576 7600GB/4 | metal 128 1048576 bare 7600GB/4
r6in x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 32xlarge 128 1048576 | metal 128 1048576 bare
r7a x86_64 1t | medium 1 8192 | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 32xlarge 128 1048576 | 48xlarge 192 1572864 | metal-48xl 192 1572864 bare
r7g arm64 1t | medium 1 8192 | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | metal 64 524288 bare
r7gd arm64 1t | medium 1 8192 59GB/1 | large 2 16384 118GB/1 | xlarge 4 32768 237GB/1 | 2xlarge 8 65536 474GB/1 | 4xlarge 16 131072 950GB/1 | 8xlarge 32 262144 1900GB/1 | 12xlarge 48 393216 2850GB/2 | 16xlarge 64 524288 3800GB/2 | metal 64 524288 bare 3800GB/2
r7i x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 48xlarge 192 1572864 | metal-24xl 96 786432 bare | metal-48xl 192 1572864 bare
r7iz x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 32xlarge 128 1048576 | metal-16xl 64 524288 bare | metal-32xl 128 1048576 bare
r8a x86_64 1t | medium 1 8192 | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 48xlarge 192 1572864 | metal-24xl 96 786432 bare | metal-48xl 192 1572864 bare
r8g arm64 1t | medium 1 8192 | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 48xlarge 192 1572864 | metal-24xl 96 786432 bare | metal-48xl 192 1572864 bare
r8gb arm64 1t | medium 1 8192 | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 48xlarge 192 1572864 | metal-24xl 96 786432 bare | metal-48xl 192 1572864 bare
r8gd arm64 1t | medium 1 8192 59GB/1 | large 2 16384 118GB/1 | xlarge 4 32768 237GB/1 | 2xlarge 8 65536 474GB/1 | 4xlarge 16 131072 950GB/1 | 8xlarge 32 262144 1900GB/1 | 12xlarge 48 393216 2850GB/3 | 16xlarge 64 524288 3800GB/2 | 24xlarge 96 786432 5700GB/3 | 48xlarge 192 1572864 11400GB/6 | metal-24xl 96 786432 bare 5700GB/3 | metal-48xl 192 1572864 bare 11400GB/6
r8gn arm64 1t | medium 1 8192 | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 48xlarge 192 1572864 | metal-24xl 96 786432 bare | metal-48xl 192 1572864 bare
r8i x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 32xlarge 128 1048576 | 48xlarge 192 1572864 | 96xlarge 384 3145728 | metal-48xl 192 1572864 bare | metal-96xl 384 3145728 bare
r8i-flex x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288
r8ib x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 32xlarge 128 1048576 | 48xlarge 192 1572864 | 96xlarge 384 3145728
r8id x86_64 2t | large 2 16384 118GB/1 | xlarge 4 32768 237GB/1 | 2xlarge 8 65536 474GB/1 | 4xlarge 16 131072 950GB/1 | 8xlarge 32 262144 1900GB/1 | 12xlarge 48 393216 2850GB/1 | 16xlarge 64 524288 3800GB/1 | 24xlarge 96 786432 5700GB/2 | 32xlarge 128 1048576 7600GB/2 | 48xlarge 192 1572864 11400GB/3 | 96xlarge 384 3145728 22800GB/6 | metal-48xl 192 1572864 bare 11400GB/3 | metal-96xl 384 3145728 bare 22800GB/6
r8in x86_64 2t | large 2 16384 | xlarge 4 32768 | 2xlarge 8 65536 | 4xlarge 16 131072 | 8xlarge 32 262144 | 12xlarge 48 393216 | 16xlarge 64 524288 | 24xlarge 96 786432 | 32xlarge 128 1048576 | 48xlarge 192 1572864 | 96xlarge 384 3145728
t1 x86_64 1t | micro 1 627
t2 x86_64 1t burstable | nano 1 512 no-spot | micro 1 1024 | small 1 2048 | medium 2 4096 | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768
t3 x86_64 2t burstable | nano 2 512 | micro 2 1024 | small 2 2048 | medium 2 4096 | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768
t3a x86_64 2t burstable | nano 2 512 | micro 2 1024 | small 2 2048 | medium 2 4096 | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768
t4g arm64 1t burstable | nano 2 512 | micro 2 1024 | small 2 2048 | medium 2 4096 | large 2 8192 | xlarge 4 16384 | 2xlarge 8 32768
trn1 x86_64 2t | 2xlarge 8 32768 474GB/1 | 32xlarge 128 524288 7600GB/4
trn1n x86_64 2t | 32xlarge 128 524288 7600GB/4
trn2 x86_64 2t | 3xlarge 12 131072 470GB/1 | 48xlarge 192 2097152 7600GB/4
u-3tb1 x86_64 2t no-spot | 56xlarge 224 3145728
u-6tb1 x86_64 no-spot | 56xlarge 224 6291456 1t | 112xlarge 448 6291456 2t
u7i-12tb x86_64 2t no-spot | 224xlarge 896 12582912
u7i-6tb x86_64 2t no-spot | 112xlarge 448 6291456
u7i-8tb x86_64 2t no-spot | 112xlarge 448 8388608
u7in-16tb x86_64 2t no-spot | 224xlarge 896 16777216
u7in-24tb x86_64 2t no-spot | 224xlarge 896 25165824
u7in-32tb x86_64 2t no-spot | 224xlarge 896 33554432
vt1 x86_64 2t | 3xlarge 12 24576 | 6xlarge 24 49152 | 24xlarge 96 196608
x1 x86_64 2t | 16xlarge 64 999424 1920GB/1 | 32xlarge 128 1998848 3840GB/2
x1e x86_64 2t | xlarge 4 124928 120GB/1 | 2xlarge 8 249856 240GB/1 | 4xlarge 16 499712 480GB/1 | 8xlarge 32 999424 960GB/1 | 16xlarge 64 1998848 1920GB/1 | 32xlarge 128 3997696 3840GB/2
x2gd arm64 1t | medium 1 16384 59GB/1 | large 2 32768 118GB/1 | xlarge 4 65536 237GB/1 | 2xlarge 8 131072 475GB/1 | 4xlarge 16 262144 950GB/1 | 8xlarge 32 524288 1900GB/1 | 12xlarge 48 786432 2850GB/2 | 16xlarge 64 1048576 3800GB/2 | metal 64 1048576 bare 3800GB/2
x2idn x86_64 2t | 16xlarge 64 1048576 1900GB/1 | 24xlarge 96 1572864 2850GB/2 | 32xlarge 128 2097152 3800GB/2 | metal 128 2097152 bare 3800GB/2
x2iedn x86_64 2t | xlarge 4 131072 118GB/1 | 2xlarge 8 262144 237GB/1 | 4xlarge 16 524288 475GB/1 | 8xlarge 32 1048576 950GB/1 | 16xlarge 64 2097152 1900GB/1 | 24xlarge 96 3145728 2850GB/2 | 32xlarge 128 4194304 3800GB/2 | metal 128 4194304 bare 3800GB/2
x2iezn x86_64 2t | 2xlarge 8 262144 | 4xlarge 16 524288 | 6xlarge 24 786432 | 8xlarge 32 1048576 | 12xlarge 48 1572864 | metal 48 1572864 bare
x8aedz x86_64 1t | large 2 65536 158GB/1 | xlarge 4 131072 316GB/1 | 3xlarge 12 393216 950GB/1 | 6xlarge 24 786432 1900GB/1 | 12xlarge 48 1572864 3800GB/1 | 24xlarge 96 3145728 7600GB/2 | metal-12xl 48 1572864 bare 3800GB/1 | metal-24xl 96 3145728 bare 7600GB/2
x8g arm64 1t | medium 1 16384 | large 2 32768 | xlarge 4 65536 | 2xlarge 8 131072 | 4xlarge 16 262144 | 8xlarge 32 524288 | 12xlarge 48 786432 | 16xlarge 64 1048576 | 24xlarge 96 1572864 | 48xlarge 192 3145728 | metal-24xl 96 1572864 bare | metal-48xl 192 3145728 bare
x8i x86_64 2t | large 2 32768 | xlarge 4 65536 | 2xlarge 8 131072 | 4xlarge 16 262144 | 8xlarge 32 524288 | 12xlarge 48 786432 | 16xlarge 64 1048576 | 24xlarge 96 1572864 | 32xlarge 128 2097152 | 48xlarge 192 3145728 | 64xlarge 256 4194304 | 96xlarge 384 6291456 | metal-48xl 192 3145728 bare | metal-96xl 384 6291456 bare
z1d x86_64 2t | large 2 16384 75GB/1 | xlarge 4 32768 150GB/1 | 2xlarge 8 65536 300GB/1 | 3xlarge 12 98304 450GB/1 | 6xlarge 24 196608 900GB/1 | 12xlarge 48 393216 1800GB/2 | metal 48 393216 bare 1800GB/2
`;
