# Sourced by the commands beside it: finds the project, builds what is missing.
# shellcheck shell=sh

fail() {
  echo "$1" >&2
  exit 1
}

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
else
  java=java
fi
command -v "$java" >/dev/null 2>&1 || fail "There is no java. Get a JDK 17 or newer and put it on the PATH."

evaluation_dir=$root/deploy/evaluation
classes=$evaluation_dir/target/classes
service=$root/ingest-service/target/quarkus-app/quarkus-run.jar
tests=$root/ingest-service/target/test-classes

# Whether nothing under the sources is newer than the last build.
is_built() {
  [ -f "$service" ] && [ -d "$classes" ] && [ -d "$tests" ] || return 1
  [ -d "$evaluation_dir/target/lib" ] && [ -f "$evaluation_dir/target/last-build" ] || return 1
  newer=$(cd "$root" && find pom.xml common platform ingest-service scoring-service deploy/postgres \
    deploy/evaluation -name target -prune -o \
    \( -name pom.xml -o -path '*/src/*' \) -newer "$evaluation_dir/target/last-build" \
    -print 2>/dev/null | head -n 1)
  [ -z "$newer" ]
}

build() {
  command -v mvn >/dev/null 2>&1 || fail "There is no Maven (mvn). Get Maven 3.8.7 or newer and put it on the PATH."
  mkdir -p "$evaluation_dir/target" || exit 1
  log=$evaluation_dir/target/build.log
  touch "$evaluation_dir/target/this-build" || exit 1
  echo "Building, which takes a few minutes the first time ..."
  if ! (cd "$root" && exec mvn -B -q -DskipTests -Dspotless.check.skip -Djacoco.skip \
    -pl deploy/evaluation -am package) >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    fail "The build failed. All of its output is in $log."
  fi
  mv "$evaluation_dir/target/this-build" "$evaluation_dir/target/last-build"
}

absolute() {
  case $1 in
    /*) printf '%s' "$1" ;;
    *) printf '%s' "$PWD/$1" ;;
  esac
}
