/** What is deployed beside Guildhall while it is measured, and taken away afterwards; never part of the product. */
package uk.guildhall.bench.constant;
