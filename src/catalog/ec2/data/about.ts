// Made by scripts/build-catalog.ts or scripts/refresh-catalog.ts. Do not edit.

/** The date and the source of the facts of a catalog. */
export interface About {
  /** The month in which they were gathered. */
  readonly asOf: string;

  /** The publisher of the facts. */
  readonly source: string;
}

/** The date and the source of the facts of this catalog. */
export const ABOUT: About = {
  asOf: '2026-05',
  source:
    'EC2 DescribeInstanceTypeOfferings by availability zone, as published in the moto 5.2.1 data set (facts only)',
};
