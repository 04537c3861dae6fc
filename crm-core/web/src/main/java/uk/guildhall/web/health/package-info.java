/** What a balancer and the launcher ask: is this server alive, is it ready. */
package uk.guildhall.web.health;
