/// What is published at this moment: written articles in; published, edited and withdrawn ones out.
@NullMarked
package org.harbourwire.newsroom.desk;

import org.jspecify.annotations.NullMarked;
