/** Measures a running Guildhall against what its parts could do at best: the load tool behind {@code ./guildhall bench}. */
package uk.guildhall.bench;
