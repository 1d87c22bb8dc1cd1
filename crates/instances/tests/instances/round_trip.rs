//! A solution that is written and read again is the same solution.

use tillit_instances::{Format, Objective, bredstrom, day, hhcrsp, uhhc, vrptw};

use crate::small;

fn text_of(format: Format, text: &str) -> String {
    small::solved(&small::read(format, Objective::Distance, text), 500).text
}

#[test]
fn hhcrsp() {
    let read = hhcrsp::Solution::read(&text_of(Format::Hhcrsp, small::HHCRSP)).unwrap();
    assert_eq!(hhcrsp::Solution::read(&read.write().unwrap()), Ok(read));
}

#[test]
fn uhhc() {
    let read = uhhc::Solution::read(&text_of(Format::Uhhc, small::UHHC)).unwrap();
    assert_eq!(uhhc::Solution::read(&read.write().unwrap()), Ok(read));
}

#[test]
fn bredstrom() {
    let read = bredstrom::Solution::read(&text_of(Format::Bredstrom, small::BREDSTROM)).unwrap();
    assert_eq!(bredstrom::Solution::read(&read.write().unwrap()), Ok(read));
}

#[test]
fn day() {
    let read = day::Solution::read(&text_of(Format::Day, small::DAY)).unwrap();
    assert_eq!(day::Solution::read(&read.write().unwrap()), Ok(read));
}

#[test]
fn vrptw_with_the_cost_it_declares() {
    for text in [small::GEHRING_HOMBERGER, small::SOLOMON] {
        let instance = small::read(Format::Vrptw, Objective::Distance, text);
        let solved = small::solved(&instance, 500);
        let read = vrptw::Solution::read(&solved.text).unwrap();
        assert_eq!(read.declared_cost.unwrap().to_string(), solved.verdict.cost.unwrap().to_string());
        assert_eq!(vrptw::Solution::read(&read.write(solved.verdict.cost)), Ok(read));
    }
}
