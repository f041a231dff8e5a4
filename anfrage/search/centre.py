"""Where the vectors of multilingual-e5-small lie: the mean of council questions.

Made of 540 questions, every fourth of the 450 inquiries of eval/dev, encoded as questions; 384
half-precision numbers, little endian. No text can be got back from a mean.
"""

import base64
from typing import Final

import numpy as np

from anfrage.search.weights import Floats

_MEAN: Final = (
    "ISzgqSKqJ6z5K8mqiSVWK6cn1yWnK4ghWCpSqlCsnCiHK9upVaFAqj8oOacqqxkorCsvKluszyiGKz6sPKs+qTIqx6oa"
    "LKAogqzKqHEqw6lfqdMoISr0K4oo+ywAqPspZKjEp1ynJSv9KC0mMCMCq6ioGaxFqg4nPim4ltElfyrlKZcsVSgoKUOr"
    "ZaTlqP4p1iTNpcihVyhIKfuntCVIpnyr8KhYpHIpYKttKkUr+6kcK8OiOywTKmypHqnYrQWsZaXDKBcoG6c6LAWqISbI"
    "qwmqvijgKIGrgSqVqzar3CrHK/kpY6uSqZ2kYKZKKLmreSvZpXiq3at8qfWm5ilRKogoZaDOKR8maiO7KF8smyw6rb4e"
    "q6SHjgGrOiPgp5woTisNLDgt0KavKVWqoyj0o90qqihUKZmpQKYgqpkopSlbqAKrOa17qMWoGKKhKw4sZKuPqu+ohSq6"
    "qPApEaDFKEerjgbPLAUq3qeOp0iqYqvqqXupEaj4Jtokd6r9o8gqVKo1rV+oXioTrekoySlmKdoj9ag6KFom/CgAoNul"
    "YyhlqkEqzSn3rP+nySsFJAWoApGiKWusUSSoJwKmPCsgr8Kn3ynfJ5umUKZSKfSqGKVRqcOsTKuJrduhWymUI7yrpqq+"
    "qCkoKK06K+2p8qrpJQmpmSZ3KmWs06poqpuoTilwKcgssKwTJ10kgaZ7LW8rTylRJZupPJ9GqakdP6tKJfEqXaW6prSm"
    "eygvLb2nF6ljKkonFCmRK80mGKqDpSkpi6YjqNmmDKeeKZupkivRIoKdnit9qXMkUaBYqgomuShNq0snfSAoJQglhiud"
    "Kjcp2alKpbUprSqWjL8qY6z6qe2roqmuphSsyyw9K/GmDKXxKISjiSn6q1Kqqy3FrLmpi6gjKU6qwaqHKEUs3qrgKN8g"
    "TqlWJ2ypgqpjKegmk61SKRgpIqraJ12qW6uzKjcp86h1IW0k0yiEK1cpkqISpykiKqzrKqor76sGIlAZ36mcqn4sI6d+"
    "qzsqFizNJlQq"
)


def mean_question() -> Floats:
    """Return the mean, shape (384,)."""
    return np.frombuffer(base64.b64decode(_MEAN), "<f2").astype(np.float32)
