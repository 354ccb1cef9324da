//! A small map from text, kept in order, and one sort for everything.
//!
//! Every kind of `BTreeMap` and every sorted type is compiled anew and fetched by every phone; views need dozens of
//! them for a few hundred entries. This one is a sorted list, a fraction of the code.

/// Values by text, in the order of the text.
#[derive(Clone, Debug)]
pub(crate) struct Table<V>(Vec<(String, V)>);

impl<V> Default for Table<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// Where a key stands, or would stand.
fn place<'a>(count: usize, key: &str, at: impl Fn(usize) -> &'a str) -> Result<usize, usize> {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        match at(middle).cmp(key) {
            std::cmp::Ordering::Equal => return Ok(middle),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    Err(low)
}

impl<V> Table<V> {
    fn place(&self, key: &str) -> Result<usize, usize> {
        place(self.0.len(), key, |index| &self.0[index].0)
    }

    /// The same where something is written: most tables are filled in the order of their keys.
    fn place_to_fill(&self, key: &str) -> Result<usize, usize> {
        match self.0.last().map(|(last, _)| last.as_str().cmp(key)) {
            Some(std::cmp::Ordering::Less) => Err(self.0.len()),
            Some(std::cmp::Ordering::Equal) => Ok(self.0.len() - 1),
            _ => self.place(key),
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&V> {
        self.place(key).ok().map(|index| &self.0[index].1)
    }

    /// Where a key stands.
    pub(crate) fn find(&self, key: &str) -> Option<usize> {
        self.place(key).ok()
    }

    /// What stands at a place.
    pub(crate) fn at(&self, place: usize) -> Option<&(String, V)> {
        self.0.get(place)
    }

    /// The value of a key, made first if it is not there.
    pub(crate) fn entry(&mut self, key: &str, make: impl FnOnce() -> V) -> &mut V {
        let index = match self.place_to_fill(key) {
            Ok(index) => index,
            Err(index) => {
                self.0.insert(index, (key.to_owned(), make()));
                index
            }
        };
        &mut self.0[index].1
    }

    /// Sets a value.
    pub(crate) fn insert(&mut self, key: &str, value: V) {
        match self.place_to_fill(key) {
            Ok(index) => self.0[index].1 = value,
            Err(index) => self.0.insert(index, (key.to_owned(), value)),
        }
    }

    /// Takes a value out.
    pub(crate) fn remove(&mut self, key: &str) -> Option<V> {
        self.place(key).ok().map(|index| self.0.remove(index).1)
    }

    /// Keys that begin with `prefix`, with their values, in order.
    pub(crate) fn under(&self, prefix: &str) -> &[(String, V)] {
        among(&self.0, |(key, _)| key, prefix)
    }

    /// Keys and values, in order.
    pub(crate) fn iter(&self) -> std::slice::Iter<'_, (String, V)> {
        self.0.iter()
    }

    /// Keys and values, in order.
    pub(crate) fn into_entries(self) -> Vec<(String, V)> {
        self.0
    }
}

/// Those of a sorted list whose keys begin with `prefix`.
pub(crate) fn among<'a, T>(sorted: &'a [T], key: impl Fn(&T) -> &str, prefix: &str) -> &'a [T] {
    let from = place(sorted.len(), prefix, |index| key(&sorted[index])).unwrap_or_else(|place| place);
    let rest = &sorted[from..];
    // What begins with the prefix stands together; most stretches are short.
    let count = rest.iter().position(|item| !key(item).starts_with(prefix)).unwrap_or(rest.len());
    &rest[..count]
}

/// Sorts by a text key; equal ones keep their order.
pub(crate) fn order_by<T>(items: &mut Vec<T>, key: impl Fn(&T) -> String) {
    let mut keys: Vec<(String, usize)> = items.iter().enumerate().map(|(index, item)| (key(item), index)).collect();
    keys.sort_unstable();
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(keys.into_iter().filter_map(|(_, index)| taken[index].take()));
}

/// A moment as text that sorts as the moment does, from any time of a 64-bit clock.
pub(crate) fn ordered(at: i64) -> String {
    format!("{:020}", i128::from(at) - i128::from(i64::MIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_one_value_per_key_in_order() {
        let mut table = Table::default();
        for (key, value) in [("b", 1), ("a", 2), ("c", 3), ("a", 4)] {
            table.insert(key, value);
        }
        *table.entry("b", || 0) += 10;
        *table.entry("d", || 7) += 1;
        assert_eq!(table.remove("c"), Some(3));
        assert_eq!((table.get("a"), table.get("x")), (Some(&4), None));
        assert_eq!(table.into_entries(), [("a".into(), 4), ("b".into(), 11), ("d".into(), 8)]);
    }

    #[test]
    fn what_begins_alike_stands_together() {
        let sorted = ["a", "a/1", "a/2", "b", "b/1"];
        let under = |prefix: &str| among(&sorted, |key| key, prefix).to_vec();
        assert_eq!(under("a/"), ["a/1", "a/2"]);
        assert_eq!(under(""), sorted);
        assert_eq!(under("b/1"), ["b/1"]);
        assert_eq!((under("a/3"), under("c")), (vec![], vec![]));
    }

    #[test]
    fn moments_sort_as_text_and_equal_keys_keep_their_order() {
        let mut moments = vec![5, -3, i64::MAX, 0, i64::MIN];
        order_by(&mut moments, |at| ordered(*at));
        assert_eq!(moments, [i64::MIN, -3, 0, 5, i64::MAX]);
        let mut words = vec![("b", 1), ("a", 2), ("b", 0)];
        order_by(&mut words, |word| word.0.to_owned());
        assert_eq!(words, [("a", 2), ("b", 1), ("b", 0)]);
    }
}
