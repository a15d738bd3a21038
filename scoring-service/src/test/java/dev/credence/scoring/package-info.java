/** Tests of the service over HTTP, on a real PostgreSQL. */
package dev.credence.scoring;
