"""The language of made sentences, and of real reports, which are English."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crossread.read.language import tell_language

MADE: tuple[tuple[str, str], ...] = (
    ("en", "A wall fell down on Sunday and a man who stood in the lane was hurt."),
    ("en", "Police say that nobody has been arrested and that they are looking for two men."),
    ("en", "Mayor calls for calm as crowds gather in the square after the vote on Monday"),
    ("en", "The fire, which began at a bakery, was put out by noon, the brigade said in a statement."),
    ("es", "Un muro se cayó el domingo y un hombre que estaba en la calle resultó herido."),
    ("es", "La policía dice que no hay detenidos y que busca a dos hombres por el incendio."),
    ("fr", "Un mur est tombé dimanche et un homme qui se trouvait dans la rue a été blessé."),
    ("fr", "La police dit que personne n'a été arrêté et qu'elle cherche deux hommes dans la ville."),
    ("de", "Am Sonntag ist eine Mauer umgestürzt und ein Mann, der auf der Straße stand, wurde verletzt."),
    ("de", "Die Polizei sagt, dass niemand festgenommen wurde und dass sie nach zwei Männern sucht."),
    ("pt", "Um muro caiu no domingo e um homem que estava na rua ficou ferido, segundo os bombeiros."),
    ("pt", "A polícia diz que não há detidos e que procura dois homens na cidade por causa do incêndio."),
    ("it", "Un muro è crollato domenica e un uomo che si trovava nella via è rimasto ferito."),
    ("it", "La polizia dice che non ci sono arresti e che cerca due uomini per la rapina alla banca."),
    ("nl", "Zondag is een muur omgevallen en een man die in de straat stond raakte gewond."),
    ("nl", "De politie zegt dat er niemand is aangehouden en dat zij twee mannen zoekt."),
    ("sv", "En mur föll i söndags och en man som stod på gatan skadades, säger polisen till tidningen."),
    ("no", "En mur falt søndag og en mann som sto på gata ble skadet, ifølge politiet, som ikke vil si mer."),
    (
        "da",
        "En mur faldt søndag, og en mand, der stod på gaden, blev såret, siger politiet, som ikke har mere at sige.",
    ),
    ("pl", "W niedzielę runął mur i mężczyzna, który stał na ulicy, został ranny, a policja nie zatrzymała nikogo."),
    (
        "tr",
        "Pazar günü bir duvar yıkıldı ve sokakta duran bir adam yaralandı, polis ise bu konuda daha çok bilgi vermedi.",
    ),
    ("ro", "Un zid a căzut duminică și un bărbat care se afla pe stradă a fost rănit, au spus pompierii."),
    ("id", "Sebuah tembok runtuh pada hari Minggu dan seorang pria yang berdiri di jalan itu terluka."),
    ("fi", "Muuri kaatui sunnuntaina ja kadulla seissyt mies loukkaantui, mutta hän ei ole hengenvaarassa."),
    ("ru", "В воскресенье рухнула стена, и мужчина, стоявший на улице, был ранен."),
    ("el", "Ένας τοίχος έπεσε την Κυριακή και ένας άνδρας τραυματίστηκε."),
    ("ar", "انهار جدار يوم الأحد وأصيب رجل كان يقف في الشارع."),
    ("he", "קיר קרס ביום ראשון ואדם שעמד ברחוב נפצע."),
    ("hi", "रविवार को एक दीवार गिर गई और सड़क पर खड़ा एक आदमी घायल हो गया।"),
    ("zh", "星期日一堵墙倒塌，一名站在街上的男子受伤。"),
    ("ja", "日曜日に壁が倒れ、通りに立っていた男性がけがをした。"),
    ("ko", "일요일에 벽이 무너져 거리에 서 있던 남자가 다쳤다."),
    ("th", "กำแพงถล่มเมื่อวันอาทิตย์ และมีชายคนหนึ่งได้รับบาดเจ็บ"),
    ("", "Docket: 15CR44001 WHITE MALE 601 185 BLACK BLUE"),
    ("", "Wall falls"),
    ("", ""),
)


@pytest.mark.parametrize(("language", "text"), MADE)
def test_made_sentences(language: str, text: str) -> None:
    assert [one.value for one in tell_language(text)] == ([language] if language else [])


def test_real_reports_are_english(shared: Path) -> None:
    """At least 98 % of the reports of fifty words or more are told as English (one of them is in Spanish)."""
    with (shared / "data/gva/articles.jsonl").open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    long = [text for text in texts[::6] if len(text.split()) >= 50]
    english = sum([one.value for one in tell_language(text)] == ["en"] for text in long)
    assert english >= 0.98 * len(long)
